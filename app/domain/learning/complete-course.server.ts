import { newId } from '../kernel/index.ts'
import { sendMessage } from '../messaging/index.server.ts'
import { getPersonName } from '../people/index.server.ts'
import { newCertificateCode } from './certificate-code.ts'
import { insertCertificate } from './certificate-store.server.ts'
import { isComplete, lessonsOf } from './progress.ts'
import { findProgress, markCompleted } from './progress-store.server.ts'
import { recordFact, type Walk } from './walk.server.ts'

/** Completes the course when nothing is left to do: its entry, the certificate and its entry, and a message, all in this step. */
export async function completeCourseIfDone(step: Walk): Promise<boolean> {
  const progress = await findProgress(step.db, step.personId, step.course.key)
  if (!progress || progress.completedAt || !isComplete(step.course, progress)) return false
  if (!(await markCompleted(step.db, step.personId, step.course.key, step.at))) return false
  await recordFact(step, 'course_completed', `course:${step.course.key}`)
  await issueCertificate(step)
  return true
}

async function issueCertificate(step: Walk): Promise<void> {
  const id = newId()
  const { fullName, line } = await getPersonName({ db: step.db }, step.personId, step.at)
  await insertCertificate(step.db, {
    personId: step.personId,
    id,
    courseKey: step.course.key,
    courseRevisionId: step.course.revisionId,
    code: newCertificateCode(),
    holderName: fullName,
    holderLine: line,
    courseTitle: step.course.title,
    lessonCount: lessonsOf(step.course).length,
    issuedAt: step.at,
  })
  await recordFact(step, 'certificate_issued', `certificate:${step.course.key}`, { certificateId: id })
  await sendMessage(step, {
    personId: step.personId,
    template: 'certificate_issued',
    data: { course: step.course.title, certificateId: id },
  })
}
