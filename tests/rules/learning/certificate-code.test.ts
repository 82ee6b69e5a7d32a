import { expect, test } from 'vitest'
import { newCertificateCode, readCertificateCode } from '#app/domain/learning/index.server.ts'

test.each(['7K4M-2Q9T', '7k4m-2q9t', ' 7K4M 2Q9T ', '7k4m2q9t', '7K4M–2Q9T', '７Ｋ４Ｍ－２Ｑ９Ｔ', '7-K-4-M-2-Q-9-T'])(
  '“%s” is understood',
  (typed) => {
    expect(readCertificateCode(typed)).toBe('7K4M-2Q9T')
  },
)

test.each(['', '7K4M-2Q9', '7K4M-2Q9TT', '0K4M-2Q9T', 'OK4M-2Q9T', '1K4M-2Q9T', 'IK4M-2Q9T', "' or 1=1 --"])(
  '“%s” is no code',
  (typed) => {
    expect(readCertificateCode(typed)).toBeNull()
  },
)

test('a new code reads back as itself, and no two are alike', () => {
  const codes = Array.from({ length: 500 }, newCertificateCode)
  expect(codes.map(readCertificateCode)).toEqual(codes)
  expect(new Set(codes).size).toBe(codes.length)
})
