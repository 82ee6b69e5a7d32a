/** Where the device keeps texts for us. */
export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The device's own keeping place, `sessionStorage` for one tab alone; null where there is none, or it is closed to us. */
export function findStorage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    const storage = window[kind]
    storage.setItem('len-san-try', '1')
    storage.removeItem('len-san-try')
    return storage
  } catch {
    return null
  }
}

/** A keeping place that lasts as long as the page. */
export function memoryDevice(held = new Map<string, string>()): Device {
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

/** The list kept under a name; empty when there is none, or what stands there is not ours. */
export function readList<One>(device: Device, place: string): Array<One> {
  try {
    const all: unknown = JSON.parse(device.getItem(place) ?? '[]')
    return Array.isArray(all) ? all : []
  } catch {
    return []
  }
}

/** Keeps a list under a name; of an empty one nothing stays. */
export function writeList<One>(device: Device, place: string, all: Array<One>): void {
  try {
    if (all.length === 0) device.removeItem(place)
    else device.setItem(place, JSON.stringify(all))
  } catch {
    // A device that is full keeps what it had.
  }
}
