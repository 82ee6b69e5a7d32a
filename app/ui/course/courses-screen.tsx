import { useContext } from 'react'
import { BarLink } from '../bars/bar-link.tsx'
import { BrandBar } from '../bars/brand-bar.tsx'
import { LanguageSwitch } from '../bars/language-switch.tsx'
import { LearnerTabs } from '../bars/learner-tabs.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { LineButton } from '../buttons/line-button.tsx'
import { FilterDetails } from '../form/filter-details.tsx'
import { Pills } from '../form/pills.tsx'
import { SearchForm } from '../form/search-form.tsx'
import { Link } from '../link.tsx'
import { Page } from '../page.tsx'
import { Pager } from '../rows/pager.tsx'
import { Rows } from '../rows/rows.tsx'
import { commonWords } from '../words/common.ts'
import { coursesWords } from '../words/courses.ts'
import { LanguageContext } from '../words/language-context.ts'
import { useWords } from '../words/use-words.ts'
import { CourseRow, type CourseRowData } from './course-row.tsx'

type Props = {
  courses: Array<CourseRowData>
  total: number
  query: string
  chosen: { platform: Array<string>; level: Array<string>; audience: Array<string> }
  nextTo: string | null
  firstTo: string | null
  signedIn: boolean
}

const form = 'find-courses'

/** The list of courses: search, filters closed into one line, what was found. */
export function CoursesScreen({ courses, total, query, chosen, nextTo, firstTo, signedIn }: Props) {
  const words = useWords(coursesWords)
  const common = useWords(commonWords)
  const language = useContext(LanguageContext)
  const isFiltered = Object.values(chosen).some((values) => values.length > 0)
  const isNarrowed = query !== '' || isFiltered
  return (
    <>
      <SkipLink />
      <BrandBar>
        {signedIn ? <BarLink to="/me">{common.mine}</BarLink> : <BarLink to="/login">{common.signIn}</BarLink>}
      </BrandBar>
      <Page withTabs>
        <h1>{words.title}</h1>
        <SearchForm
          action="/courses"
          label={words.findLabel}
          placeholder={words.findExample}
          defaultValue={query}
          formId={form}
        />
        <Filters chosen={chosen} />
        <p className="res" aria-live="polite">
          <span>
            <b>{words.count(total)}</b> {query !== '' && words.withWords(query)}
          </span>
          {isNarrowed && <Link to="/courses">{common.clearFilter}</Link>}
        </p>
        {courses.length > 0 ? (
          <Rows>
            {courses.map((course) => (
              <CourseRow key={course.slug} course={course} alignTop />
            ))}
          </Rows>
        ) : (
          <NothingFound query={query} isFiltered={isFiltered} />
        )}
        <Pager previousTo={firstTo} nextTo={nextTo} />
        <div className="note soft tail">
          {language !== 'vi' && <p>{words.lessonsAreIn}</p>}
          <p>{words.noHelp}</p>
          <LanguageSwitch />
        </div>
      </Page>
      <LearnerTabs current="courses" />
    </>
  )
}

function Filters({ chosen }: { chosen: Props['chosen'] }) {
  const words = useWords(coursesWords)
  const options = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }))
  const groups = [
    { legend: words.platform, name: 'platform', options: options(words.platforms), chosen: chosen.platform },
    { legend: words.level, name: 'level', options: options(words.levels), chosen: chosen.level },
    { legend: words.audience, name: 'audience', options: options(words.audiences), chosen: chosen.audience },
  ]
  const on = groups.flatMap((group) =>
    group.options.filter(({ value }) => group.chosen.includes(value)).map(({ label }) => label),
  )
  return (
    <FilterDetails summary={on.length > 0 ? on.join(', ') : words.allCourses}>
      {groups.map((group) => (
        <Pills key={group.name} {...group} form={form} />
      ))}
      <LineButton form={form}>{words.showResults}</LineButton>
    </FilterDetails>
  )
}

function NothingFound({ query, isFiltered }: { query: string; isFiltered: boolean }) {
  const words = useWords(coursesWords)
  const isNarrowed = query !== '' || isFiltered
  const text = isFiltered ? words.noneFiltered : query === '' ? words.emptyText : words.noneFor(query)
  return (
    <section>
      <div className="state-pic">
        <img src="/art/thung-trong.svg" alt="" width={216} height={180} />
      </div>
      <div className="state-t">
        <h2>{isNarrowed ? words.noneTitle : words.emptyTitle}</h2>
        <p>{text}</p>
      </div>
      {isNarrowed && (
        <div className="acts">
          <ButtonLink to="/courses" look="line" wide>
            {words.seeAll}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
