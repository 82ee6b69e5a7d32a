import type { PassMark, QuizResult } from '#app/domain/assessment/index.ts'
import { formatNumber } from '../format.ts'
import { defineWords } from './define-words.ts'

// A choice may be speech already, with its own marks and stop.
function quoted(answer: string): string {
  if (!answer.startsWith('“')) return `“${answer}”.`
  return /[.?!…]”$/.test(answer) ? answer : `${answer}.`
}

function picksRight(picked: number, right: number): string {
  if (right === 0) return picked === 1 ? 'Ý bạn chọn chưa đúng.' : 'Các ý bạn chọn đều chưa đúng.'
  if (right === picked) return picked === 1 ? 'Ý bạn chọn là đúng.' : `Cả ${picked}\u00a0ý bạn chọn đều đúng.`
  return `Trong ${picked}\u00a0ý bạn chọn, có ${right}\u00a0ý đúng.`
}

function englishPicks(picked: number, right: number): string {
  if (picked === 1) return `What you chose is ${right === 1 ? '' : 'not '}right`
  return `${right} of the ${picked} you chose ${right === 1 ? 'is' : 'are'} right`
}

/** Words of the quiz pages. */
export const quizWords = defineWords({
  vi: {
    backToLesson: 'Về bài học',
    title: (name: string) => `Kiểm tra: ${name}`,
    counter: (current: number, total: number) => `${current}/${total}`,
    questions: 'câu',
    finalTitle: 'Kiểm tra cuối khoá',
    mark: ({ needed, asked, pass }: PassMark) =>
      needed === null
        ? `từ ${pass}\u00a0% số điểm`
        : `đúng ít nhất ${needed} trên ${asked}\u00a0câu (từ ${pass}\u00a0% trở lên)`,
    rule: (mark: string) => `Cần ${mark}`,
    each: 'Trả lời xong mỗi câu, bạn biết ngay đúng hay chưa và vì sao.',
    end: 'Bạn được sửa câu trả lời cho đến khi nộp bài. Lời giải hiện ra khi bạn đạt hoặc hết lượt.',
    noLimit: 'Chưa đạt thì làm lại, bao nhiêu lần cũng được.',
    limit: (attempts: number) =>
      `Có ${attempts}\u00a0lượt làm bài. Hết lượt thì hôm sau có ${attempts}\u00a0lượt mới, lấy lần cao nhất.`,
    left: (attempts: number) => `Bạn còn ${attempts} lượt.`,
    start: 'Bắt đầu làm bài',
    startAgain: 'Làm lại',
    practise: 'Làm lại để luyện thêm',
    practiseNote: 'Bạn đã đạt rồi, làm lại không mất kết quả đã đạt.',
    goOn: 'Làm tiếp',
    oneByOne: 'Làm từng câu',
    allAtOnce: 'Xem tất cả các câu một lượt',
    before: 'Câu trước',
    later: 'Để lại, làm câu sau',
    finalTools: 'Để sẵn cuốn vở đã ghi, cây bút và máy tính bấm.',
    visitorNote: 'Bấm Bắt đầu, rồi đăng ký chừng một phút để giữ lại bài làm.',
    waitUntil: (day: string) => `Bạn đã hết lượt. Làm lại được từ ngày ${day}.`,
    whileWaiting: 'Trong lúc chờ, đọc lại bài học sẽ giúp bạn làm tốt hơn.',
    readAgain: 'Đọc lại bài',
    rereadHead: 'Nên đọc lại',
    rereadMost: (lessons: number) => `Đây là ${lessons}\u00a0bài bạn mất nhiều điểm nhất.`,
    lesson: (number: number, title: string) => `Bài\u00a0${number}. ${title}`,
    question: (number: number) => `Câu ${number}`,
    chooseOne: 'Chọn một câu trả lời.',
    chooseMany: 'Chọn hết các ý đúng, có thể hơn một.',
    putInOrder: 'Đánh số theo thứ tự, bắt đầu từ 1.',
    typeNumber: 'Gõ con số bạn tính được.',
    yourNumber: 'Câu trả lời của bạn',
    isTrue: 'Đúng',
    isFalse: 'Sai',
    truthIs: (truth: boolean) => (truth ? 'Câu này đúng.' : 'Câu này sai.'),
    answer: 'Trả lời',
    keep: 'Lưu, sang câu sau',
    handIn: 'Nộp bài',
    kept: 'Câu trả lời được giữ lại, thoát ra vào lại vẫn còn.',
    keptOnceSent: 'Câu đã gửi được giữ lại, thoát ra vào lại vẫn còn.',
    right: 'Đúng rồi',
    partly: 'Đúng một phần',
    wrong: 'Chưa đúng',
    rightIs: (answer: string) => `Đáp án đúng là ${answer}.`,
    rightSays: (answer: string) => `Đáp án đúng: ${quoted(answer)}`,
    ofYours: (why: string) => `Ý bạn chọn: ${why}`,
    chosen: 'Bạn chọn',
    chosenRight: 'Bạn chọn, đúng',
    rightChoice: 'Đáp án đúng, bạn không chọn',
    missed: 'Ý này đúng, bạn chưa chọn',
    leaveOut: 'Bạn chọn, ý này chưa đúng',
    picks: (picked: number, right: number, missed: number) =>
      `${picksRight(picked, right)}${missed > 0 ? ` Còn sót ${missed}\u00a0ý đúng.` : ''} Lý do ghi bên dưới.`,
    youTyped: (answer: string) => `Bạn trả lời: ${answer}`,
    placeWas: (given: number, right: number) => `Bạn xếp thứ ${given}, đúng là thứ ${right}`,
    placeRight: (place: number) => `Thứ ${place}, đúng`,
    nextQuestion: 'Câu tiếp theo',
    seeResult: 'Xem kết quả',
    result: ({ asked }: PassMark, { score, right }: QuizResult) =>
      right === null ? `được ${score}\u00a0% số điểm` : `đúng ${formatNumber(right)} trên ${asked}\u00a0câu`,
    passedTitle: 'Bạn đã đạt',
    failedTitle: 'Chưa đạt lần này',
    passedText: (result: string, mark: string) => `Lần này bạn ${result}. Bài này cần ${mark}.`,
    failedText: (result: string, mark: string) =>
      `Lần này bạn ${result}, cần ${mark}. Đọc lại bài rồi làm lại, lấy lần cao nhất.`,
    best: (result: string) => `Lần cao nhất: ${result}.`,
    nextLesson: 'Học bài tiếp theo',
    finalTest: 'Làm kiểm tra cuối khoá',
    certificate: 'Nhận giấy chứng nhận',
    done: 'Về khoá học',
    reviewHead: 'Từng câu một',
    hiddenReasons: 'Đạt rồi, hoặc hết lượt, bạn sẽ xem được lời giải từng câu.',
    missing: (count: number) => `Còn ${count} câu chưa trả lời`,
    missingKept: 'Những câu đã trả lời vẫn được giữ. Bấm vào từng câu để làm nốt.',
    answered: (done: number, total: number) => `Đã trả lời ${done}/${total} câu`,
    answeredBefore:
      'Câu này đã có câu trả lời gửi trước đó, có thể từ một cửa sổ khác. Câu trả lời trước được giữ, câu vừa gửi không ghi.',
    answer_missing: 'Bạn chưa trả lời câu này.',
    answer_number: 'Chỗ này cần một con số.',
    numberLike: (message: string, example: string) => `${message} Ví\u00a0dụ: ${example}`,
    answer_order: 'Mỗi số chỉ dùng một lần, và dòng nào cũng cần một số.',
    answer_unknown: 'Câu trả lời này không có trong đề. Tải lại trang rồi chọn lại.',
  },
  en: {
    backToLesson: 'Back to the lesson',
    title: (name: string) => `Quiz: ${name}`,
    counter: (current: number, total: number) => `${current}/${total}`,
    questions: 'questions',
    finalTitle: 'Final test',
    mark: ({ needed, asked, pass }: PassMark) =>
      needed === null
        ? `${pass}\u00a0% of the points`
        : `at least ${needed} of ${asked} right (${pass}\u00a0% or more)`,
    rule: (mark: string) => `To pass: ${mark}`,
    each: 'After each answer you learn whether it was right, and why.',
    end: 'You may change answers until you hand in. Reasons are shown when you pass or have used your tries.',
    noLimit: 'Until you pass, try as often as you like.',
    limit: (attempts: number) =>
      attempts === 1
        ? 'One try a day; the best counts.'
        : `${attempts}\u00a0tries. When they are used, the next day gives ${attempts} new ones; the best counts.`,
    left: (attempts: number) => `You have ${attempts} ${attempts === 1 ? 'try' : 'tries'} left.`,
    start: 'Begin',
    startAgain: 'Try again',
    practise: 'Try again for practice',
    practiseNote: 'You have passed; trying again does not lose that.',
    goOn: 'Go on',
    oneByOne: 'One question at a time',
    allAtOnce: 'All questions at once',
    before: 'Question before',
    later: 'Leave it, go on',
    finalTools: 'Have your notes, a pen and a calculator ready.',
    visitorNote: 'Press begin and join in a minute, so that your answers are kept.',
    waitUntil: (day: string) => `You have used your tries. You can try again from ${day}.`,
    whileWaiting: 'Reading the lesson again meanwhile will help.',
    readAgain: 'Read the lesson again',
    rereadHead: 'Worth reading again',
    rereadMost: (lessons: number) => `These are the ${lessons} lessons that cost you most points.`,
    lesson: (number: number, title: string) => `Lesson\u00a0${number}. ${title}`,
    question: (number: number) => `Question ${number}`,
    chooseOne: 'Choose one answer.',
    chooseMany: 'Choose all that are right.',
    putInOrder: 'Number them in order, beginning with 1.',
    typeNumber: 'Type the number you worked out.',
    yourNumber: 'Your answer',
    isTrue: 'True',
    isFalse: 'False',
    truthIs: (truth: boolean) => (truth ? 'This is true.' : 'This is false.'),
    answer: 'Answer',
    keep: 'Save, next question',
    handIn: 'Hand in',
    kept: 'Answers are kept: leave and come back, they are still there.',
    keptOnceSent: 'What you have sent is kept: leave and come back, it is still there.',
    right: 'Right',
    partly: 'Partly right',
    wrong: 'Not yet right',
    rightIs: (answer: string) => `The right answer is ${answer}.`,
    rightSays: (answer: string) => `The right answer: ${quoted(answer)}`,
    ofYours: (why: string) => `What you chose: ${why}`,
    chosen: 'You chose this',
    chosenRight: 'You chose this, right',
    rightChoice: 'Right answer, you did not choose it',
    missed: 'Right, you did not choose it',
    leaveOut: 'You chose this, not right',
    picks: (picked: number, right: number, missed: number) =>
      `${englishPicks(picked, right)}${missed > 0 ? `; ${missed} more should be chosen` : ''}. Why is told below each.`,
    youTyped: (answer: string) => `You answered: ${answer}`,
    placeWas: (given: number, right: number) => `You put it ${given}, it is ${right}`,
    placeRight: (place: number) => `Place ${place}, right`,
    nextQuestion: 'Next question',
    seeResult: 'See the result',
    result: ({ asked }: PassMark, { score, right }: QuizResult) =>
      right === null ? `${score}\u00a0% of the points` : `${formatNumber(right, 1, 'en')} of ${asked} right`,
    passedTitle: 'You passed',
    failedTitle: 'Not passed this time',
    passedText: (result: string, mark: string) => `You got ${result}. To pass: ${mark}.`,
    failedText: (result: string, mark: string) =>
      `You got ${result}. To pass: ${mark}. Look again and try again; the best counts.`,
    best: (result: string) => `Your best: ${result}.`,
    nextLesson: 'Next lesson',
    finalTest: 'Take the final test',
    certificate: 'Get the certificate',
    done: 'Back to the course',
    reviewHead: 'Question by question',
    hiddenReasons: 'Once you pass, or have used your tries, you can see the reasons question by question.',
    missing: (count: number) =>
      count === 1 ? 'One question is not answered yet' : `${count} questions are not answered yet`,
    missingKept: 'What you answered is kept. Press each one to finish it.',
    answered: (done: number, total: number) => `${done} of ${total} answered`,
    answeredBefore:
      'This question was answered before, perhaps in another window. The earlier answer stands; this one was not recorded.',
    answer_missing: 'You have not answered this question.',
    answer_number: 'A number is needed here.',
    numberLike: (message: string, example: string) => `${message} For example: ${example}`,
    answer_order: 'Use each number once, and give every line a number.',
    answer_unknown: 'This answer is not on the paper. Reload the page and choose again.',
  },
})
