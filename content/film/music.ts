const rate = 44_100

type Tune = { beat: number; chords: Array<{ bass: number; tones: Array<number> }>; patterns: Array<Array<number>> }

// Five-tone scales, as in the songs sung here; four chords of eight beats, each with its bass. -1 is a rest.
const tunes = {
  river: {
    beat: 0.5,
    chords: [
      { bass: 98, tones: [196, 293.66, 392, 440, 493.88] },
      { bass: 82.41, tones: [164.81, 246.94, 329.63, 392, 493.88] },
      { bass: 110, tones: [220, 293.66, 329.63, 440, 587.33] },
      { bass: 73.42, tones: [146.83, 220, 293.66, 440, 587.33] },
    ],
    patterns: [
      [0, 2, 3, 1, 4, 3, 2, 1],
      [0, 3, 2, 4, 3, 1, 2, -1],
    ],
  },
  // The same strings a fourth higher and a little quicker, with a rest in the walk: a morning at the market.
  market: {
    beat: 0.43,
    chords: [
      { bass: 130.81, tones: [261.63, 329.63, 392, 440, 523.25] },
      { bass: 110, tones: [220, 261.63, 329.63, 440, 523.25] },
      { bass: 73.42, tones: [220, 293.66, 392, 440, 587.33] },
      { bass: 98, tones: [196, 293.66, 392, 440, 587.33] },
    ],
    patterns: [
      [0, 2, 4, -1, 3, 2, 1, 2],
      [0, 1, 2, 3, -1, 4, 3, 1],
      [0, 4, 3, 2, 3, -1, 2, 1],
    ],
  },
} satisfies Record<string, Tune>

/**
 * A quiet bed of plucked notes, made up here so that it is ours: always the same for the same length. A WAV file of
 * 16 bits, mono, 44,100 Hz; it fades in over the first two seconds and out over the last four.
 */
export function musicBed(seconds: number, name: keyof typeof tunes): Buffer {
  const { beat, chords, patterns }: Tune = tunes[name]
  const samples = new Float64Array(Math.ceil(seconds * rate))
  const beats = Math.floor((seconds - 3) / beat)
  for (let at = 0; at < beats; at++) {
    const chord = chords[Math.floor(at / 8) % chords.length]
    const tone = patterns[Math.floor(at / 16) % patterns.length]?.[at % 8] ?? -1
    if (!chord) continue
    if (at % 8 === 0) pluck(samples, at * beat, chord.bass, 0.34, 4)
    // A note a little late or soft is what a hand does.
    if (tone >= 0)
      pluck(
        samples,
        at * beat + 0.012 * ((at * 7) % 3),
        chord.tones[tone] ?? chord.bass,
        at % 4 === 0 ? 0.2 : 0.13 + 0.02 * ((at * 5) % 3),
        2.6,
      )
  }
  room(samples)
  for (let at = 0; at < samples.length; at++) {
    const time = at / rate
    samples[at] = (samples[at] ?? 0) * Math.min(1, time / 2, (seconds - time) / 4)
  }
  return wav(samples)
}

// A string as a sum of six partials, the higher ones gone sooner: soft, without the noise of a real nail.
function pluck(samples: Float64Array, from: number, pitch: number, loud: number, length: number): void {
  const start = Math.round(from * rate)
  const count = Math.min(Math.round(length * rate), samples.length - start)
  for (let partial = 1; partial <= 6; partial++) {
    const turn = (2 * Math.PI * pitch * partial * (1 + 0.0003 * partial * partial)) / rate
    const size = loud / partial ** 1.7
    const fall = (1.3 + partial * 0.9) / rate
    for (let at = 0; at < count; at++) {
      const strike = Math.min(1, at / (0.006 * rate)) * Math.min(1, (count - at) / (0.05 * rate))
      samples[start + at] = (samples[start + at] ?? 0) + Math.sin(turn * at) * size * strike * Math.exp(-fall * at)
    }
  }
}

// Three echoes that do not fall together make a small room.
function room(samples: Float64Array): void {
  const dry = samples.slice()
  for (const [delay, size] of [
    [0.043, 0.22],
    [0.101, 0.16],
    [0.237, 0.12],
  ] as const) {
    const shift = Math.round(delay * rate)
    for (let at = shift; at < samples.length; at++) samples[at] = (samples[at] ?? 0) + (dry[at - shift] ?? 0) * size
  }
}

function wav(samples: Float64Array): Buffer {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
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
  // Peaks at a third of full scale: a bed lies under what is read.
  samples.forEach(
    (sample, at) => void out.writeInt16LE(Math.round((sample / (peak || 1)) * 0.35 * 32_767), 44 + at * 2),
  )
  return out
}
