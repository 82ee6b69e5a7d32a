import pg from 'pg'

/** The first row of an answer, over a connection that is opened for this one question. */
export async function askOnce<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: Array<unknown> = [],
): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // a database that stops meanwhile: the question fails, the process must not
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows[0]
  } finally {
    await client.end()
  }
}
