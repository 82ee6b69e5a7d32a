import type { CourseDocument, LessonDocument, Picture, QuestionSpec } from '#app/domain/lesson/index.ts'
import { answerBias } from '#app/domain/lesson/index.ts'

/** Each rule names what is wrong, a line for each; nothing when all is well. */
export type Problems = Array<string>

/** 8 or more lessons in 3 or 4 chapters; `found` are the lesson files of the folder, `<chapter>/<lesson>`. */
export function outlineProblems(
  { chapters }: Pick<CourseDocument, 'chapters'>,
  found: ReadonlyArray<string>,
): Problems {
  const named = chapters.flatMap(({ slug, lessons }) => lessons.map((lesson) => `${slug}/${lesson}`))
  return [
    ...(chapters.length < 3 || chapters.length > 4 ? [`${chapters.length} chapters, not 3 or 4`] : []),
    ...(named.length < 8 ? [`${named.length} lessons, fewer than 8`] : []),
    ...found.filter((path) => !named.includes(path)).map((path) => `${path} is not in the outline`),
  ]
}

/** 600 to 1,200 words as the parser counts them, and a quiz. */
export function lessonProblems({ words, quizzes }: Pick<LessonDocument, 'words' | 'quizzes'>): Problems {
  return [
    ...(words < 600 || words > 1200 ? [`${words} words, not 600 to 1,200`] : []),
    ...(quizzes.length === 0 ? ['no quiz'] : []),
  ]
}

/** Draws 15 of 30 or more, and explains only at its end: an attempt must not give the next one away. */
export function finalTestProblems({ quizzes }: Pick<LessonDocument, 'quizzes'>): Problems {
  const [quiz] = quizzes
  if (!quiz) return ['no quiz']
  return [
    ...(quiz.draw === 15 ? [] : [`draws ${quiz.draw ?? 'all'}, not 15`]),
    ...(quiz.questions.length < 30 ? [`${quiz.questions.length} questions, fewer than 30`] : []),
    ...(quiz.feedback === 'end' ? [] : ['explains before its end']),
  ]
}

/** Ids that stand twice in a course: a learner's ticks and marks are kept by them. */
export function idProblems(documents: ReadonlyArray<Pick<LessonDocument, 'quizzes' | 'checklists'>>): Problems {
  const twice = (ids: Array<string>) => ids.filter((id, place) => ids.indexOf(id) !== place)
  return [
    ...twice(documents.flatMap(({ quizzes }) => quizzes.map(({ id }) => id))).map((id) => `quiz ${id} stands twice`),
    ...twice(documents.flatMap(({ checklists }) => checklists.map(({ id }) => id))).map(
      (id) => `checklist ${id} stands twice`,
    ),
  ]
}

const mostByHabit = 0.4
const fewest = 10

/** A habit (always the longest choice, the shortest, the first) earns at most 40 % of the points of single-choice questions. */
export function habitProblems(questions: ReadonlyArray<QuestionSpec>): Problems {
  const bias = answerBias(questions)
  if (bias.questions < fewest) return [`${bias.questions} single-choice questions, too few to judge`]
  return (['longest', 'shortest', 'first'] as const)
    .filter((habit) => bias[habit] > mostByHabit)
    .map((habit) => `always the ${habit} choice earns ${Math.round(bias[habit] * 100)} %`)
}

/** Pictures and films that say nothing to those who do not see them; films also need subtitles (`hasSubtitles`). */
export function pictureProblems(pictures: ReadonlyArray<Picture>, hasSubtitles: (ref: string) => boolean): Problems {
  return pictures.flatMap(({ line, kind, ref, words }) => [
    ...(words === null ? [`${line}: ${ref} has no words`] : []),
    ...(words !== null && kind === 'image' && words.split(/\s+/).length < 4
      ? [`${line}: ${ref} is hardly described`]
      : []),
    ...(kind === 'video' && !hasSubtitles(ref) ? [`${line}: ${ref} has no subtitles`] : []),
  ])
}

/** Drawings in the folder that no file of the course shows. */
export function unusedProblems(drawn: ReadonlyArray<string>, used: ReadonlyArray<string>): Problems {
  return drawn.filter((ref) => !used.includes(ref)).map((ref) => `${ref} is shown nowhere`)
}
