import { AwningEdge } from '../awning/awning-edge.tsx'
import { BarLink } from '../bars/bar-link.tsx'
import { BrandBar } from '../bars/brand-bar.tsx'
import { Footer } from '../bars/footer.tsx'
import { LanguageSwitch } from '../bars/language-switch.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { CourseRow, type CourseRowData } from '../course/course-row.tsx'
import { Link } from '../link.tsx'
import { Plate } from '../plate.tsx'
import { Rows } from '../rows/rows.tsx'
import { commonWords } from '../words/common.ts'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/use-words.ts'
import { type Good, goods } from './goods.ts'
import { type Figures, Learned } from './learned.tsx'

type Props = {
  signedIn: boolean
  /** address of the lesson that visitors may read */
  trial: string | null
  courses: Array<CourseRowData>
  taught: Array<string>
  figures: Figures
  demo: boolean
  contact: { phone: string | null; email: string | null }
}

/** The open stall: what it is for, goods on the shelf, how it goes, courses to begin with. */
export function HomeScreen({ signedIn, trial, courses, taught, figures, demo, contact }: Props) {
  const words = useWords(homeWords)
  const common = useWords(commonWords)
  const shelf = goods.filter((good) => taught.includes(good.query))
  return (
    <>
      <SkipLink />
      <BrandBar>
        {signedIn ? <BarLink to="/me">{common.mine}</BarLink> : <BarLink to="/login">{common.signIn}</BarLink>}
      </BrandBar>
      <AwningEdge />
      <main id="content" tabIndex={-1}>
        <Hero signedIn={signedIn} trial={trial} />
        <div className="h-body">
          {shelf.length > 0 && <Shelf goods={shelf} />}
          <HowItGoes />
          {courses.length > 0 && (
            <section>
              <h2>{words.begin}</h2>
              <Rows>
                {courses.map((course) => (
                  <CourseRow key={course.slug} course={course} />
                ))}
              </Rows>
              <p>
                <ButtonLink to="/courses" look="text" iconAfter="next">
                  {words.allCourses}
                </ButtonLink>
              </p>
            </section>
          )}
          {figures.people > 0 && <Learned figures={figures} />}
        </div>
      </main>
      <Footer languageSwitch={<LanguageSwitch />} note={demo ? common.demo : undefined} contact={contact} />
    </>
  )
}

function Hero({ signedIn, trial }: Pick<Props, 'signedIn' | 'trial'>) {
  const words = useWords(homeWords)
  return (
    <div className="hero-ground">
      <div className="hero">
        <div className="hero-t">
          <h1>{words.headline}</h1>
          <p className="lead">{words.lead}</p>
          <HeroActions signedIn={signedIn} trial={trial} />
        </div>
        <div className="hero-p">
          <img src="/art/nguoi-ban-non-la.svg" alt={words.seller} width={240} height={200} />
          <img src="/art/sap-hang.svg" alt={words.stall} width={240} height={200} />
        </div>
      </div>
    </div>
  )
}

/** The first step is to read: joining is asked for when there is something to keep. */
function HeroActions({ signedIn, trial }: Pick<Props, 'signedIn' | 'trial'>) {
  const words = useWords(homeWords)
  const common = useWords(commonWords)
  const canTry = trial !== null && !signedIn
  return (
    <div className="hero-b">
      {canTry ? (
        <ButtonLink to={trial}>{words.tryFirst}</ButtonLink>
      ) : (
        <ButtonLink to={signedIn ? '/me' : '/join'}>{signedIn ? common.continueLearning : common.join}</ButtonLink>
      )}
      <ButtonLink to={canTry ? '/join' : '/courses'} look="text">
        {canTry ? common.join : words.seeCourses}
      </ButtonLink>
    </div>
  )
}

function Shelf({ goods }: { goods: Array<Good> }) {
  const words = useWords(homeWords)
  return (
    <section className="h-wide">
      <h2>{words.whatSell}</h2>
      <ul className="shelf">
        {goods.map((good) => (
          <li key={good.name}>
            <Link to={`/courses?q=${encodeURIComponent(good.query)}`}>
              <img src={`/art/${good.art}.svg`} alt="" width={168} height={140} />
              <span>
                <b>{words.goods[good.name]}</b>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HowItGoes() {
  const words = useWords(homeWords)
  const { steps } = words
  const list: Array<[string, string]> = [
    [steps.learn, steps.learnText],
    [steps.answer, steps.answerText],
    [steps.certificate, steps.certificateText],
  ]
  return (
    <section>
      <h2>{words.how}</h2>
      <ol className="steps">
        {list.map(([title, text], index) => (
          <li key={title}>
            <Plate>{index + 1}</Plate>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
