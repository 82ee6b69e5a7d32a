/** What a file of a command exports. `run` answers with the exit code: 0 done, 1 found or met a fault, 2 wrong arguments. */
export type Command = { readonly help: string; readonly run: (args: Array<string>) => Promise<number> }
