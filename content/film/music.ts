/** A quiet bed of plucked notes on five tones, made up here so that it is ours. 16-bit mono WAV at 22,050 Hz. */
export function musicBed(seconds: number): Buffer {
  const rate = 22_050
  const samples = new Float64Array(Math.ceil(seconds * rate))
  const scale = [196, 220, 261.63, 293.66, 329.63, 392, 440]
  const tune = [0, 2, 4, 3, 5, 4, 2, 1, 2, 4, 6, 5, 4, 2, 3, 1]
  const beat = 0.75
  for (let note = 0; note * beat < seconds - 3; note++) {
    pluck(samples, rate, note * beat, (scale[tune[note % tune.length] ?? 0] ?? 196) * (note % 8 === 0 ? 0.5 : 1), note % 4 === 0 ? 0.2 : 0.13)
  }
  for (let at = 0; at < samples.length; at++) {
    const time = at / rate
    samples[at] = (samples[at] ?? 0) * Math.min(1, time / 1.5, (seconds - time) / 2.5)
  }
  return wav(samples, rate)
}

// Karplus–Strong: a burst of noise in a loop that loses its edge.
function pluck(samples: Float64Array, rate: number, from: number, pitch: number, loud: number): void {
  const period = Math.round(rate / pitch)
  let state = Math.round(from * 1000) + period
  const string = Float64Array.from({ length: period }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x40000000 - 1
  })
  const start = Math.round(from * rate)
  const length = Math.min(rate * 2.4, samples.length - start)
  for (let at = 0; at < length; at++) {
    const here = at % period
    const next = ((string[here] ?? 0) + (string[(here + 1) % period] ?? 0)) * 0.498
    string[here] = next
    samples[start + at] = (samples[start + at] ?? 0) + next * loud
  }
}

function wav(samples: Float64Array, rate: number): Buffer {
  const out = Buffer.alloc(44 + samples.length * 2)
  out.write('RIFF', 0)
  out.writeUInt32LE(36 + samples.length * 2, 4)
  out.write('WAVEfmt ', 8)
  out.writeUInt32LE(16, 16)
  out.writeUInt16LE(1, 20)
  out.writeUInt16LE(1, 22)
  out.writeUInt32LE(rate, 24)
  out.writeUInt32LE(rate * 2, 28)
  out.writeUInt16LE(2, 32)
  out.writeUInt16LE(16, 34)
  out.write('data', 36)
  out.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, at) => void out.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_000), 44 + at * 2))
  return out
}
