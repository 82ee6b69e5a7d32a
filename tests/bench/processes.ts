import fs from 'node:fs'

const ticksPerSecond = 100 // USER_HZ of every Linux that Node runs on

type Stat = { pid: number; parent: number; own: number; children: number }

function readStat(pid: number): Stat | null {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (index: number) => fields[index] ?? 0 // field n of proc(5) is n - 3 here
    return { pid, parent: at(1), own: at(11) + at(12), children: at(13) + at(14) }
  } catch {
    return null // it ended
  }
}

function listStats(): Array<Stat> {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readStat(Number(pid)) ?? [])
}

/** A process and all below it. */
export function listTree(root: number): Array<number> {
  const stats = listStats()
  const tree = [root]
  for (const pid of tree) tree.push(...stats.filter((stat) => stat.parent === pid).map((stat) => stat.pid))
  return tree
}

/** CPU seconds that these processes used so far, with children that ended. */
export function cpuSeconds(pids: Array<number>): number {
  const ticks = pids.map((pid) => readStat(pid)).reduce((sum, stat) => sum + (stat ? stat.own + stat.children : 0), 0)
  return ticks / ticksPerSecond
}

/** Memory of these processes in MB, shared pages counted by share (PSS). */
export function pssMegabytes(pids: Array<number>): number {
  const kilobytes = pids.map((pid) => {
    try {
      const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
    } catch {
      return 0 // it ended
    }
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}
