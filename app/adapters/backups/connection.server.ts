import pg from 'pg'

// What a server or a role may have set otherwise: a value must be read as it was written, and a long COPY must end.
const settings = `set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set client_encoding = 'UTF8'; set extra_float_digits = 3; set bytea_output = 'hex'; set row_security = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '15s'; set maintenance_work_mem = '256MB'`

/** A connection for one piece of work. One that breaks fails the work, not the process. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'len-san-backup', keepAlive: true })
  let broken: Error | undefined
  client.on('error', (error) => {
    broken ??= error
  })
  await client.connect()
  try {
    await client.query(settings)
    return await work(client)
  } catch (error) {
    throw broken ?? error
  } finally {
    await client.end().catch(() => {}) // it may be what broke
  }
}
