const controller = 'window.__remixContext.streamController'

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/**
 * The script that gives the browser what a page was drawn from. Remix's own stream would write the same in several.
 * @param state what Remix hands over: lines of JSON, with anything in them that a user once sent
 * @returns a `<script>` in which nothing of `state` can end the script or open a comment
 */
export function stateScript(state: string, nonce: string): string {
  const text = JSON.stringify(state).replace(/[<\u2028\u2029]/g, escapeSign)
  return `<script nonce="${nonce}">${controller}.enqueue(${text});${controller}.close();</script>`
}
