import { BarIconLink } from '../bars/bar-icon-link.tsx'
import { BrandBar } from '../bars/brand-bar.tsx'
import { LearnerTabs } from '../bars/learner-tabs.tsx'
import { SkipLink } from '../bars/skip-link.tsx'
import { ButtonLink } from '../buttons/button-link.tsx'
import { TextButton } from '../buttons/text-button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Page } from '../page.tsx'
import { DayMark } from '../rows/day-mark.tsx'
import { Row } from '../rows/row.tsx'
import { Rows } from '../rows/rows.tsx'
import { SignOutForm } from '../sign-out-form.tsx'
import { commonWords } from '../words/common.ts'
import { meWords } from '../words/me.ts'
import { useWords } from '../words/use-words.ts'
import { FinishedCard } from './finished-card.tsx'
import type { MineData } from './my-course-view.ts'
import { NewNotice } from './new-notice.tsx'
import { News } from './news.tsx'
import { NextStepCard } from './next-step-card.tsx'

/** "Của tôi": the next step in one glance, news, what is under way and what is done. */
export function MineScreen({ mine }: { mine: MineData }) {
  const words = useWords(meWords)
  const current = mine.courses.find((course) => course.slug === mine.currentSlug)
  const others = mine.courses.filter((course) => course !== current && course.next.kind !== 'done')
  const done = mine.courses.filter((course) => course.next.kind === 'done')
  return (
    <>
      <SkipLink />
      <BrandBar>
        <BarIconLink to="/me/profile" icon="settings" label={words.settings} />
      </BrandBar>
      <Page withTabs>
        {current || done.length > 0 ? <h1>{words.hello(mine.name)}</h1> : <Empty />}
        {current && mine.detail && <NextStepCard course={current} detail={mine.detail} />}
        {!current && done[0] && <FinishedCard course={done[0]} next={mine.nextCourse} />}
        <NewNotice version={mine.newNotice} />
        <News messages={mine.messages} />
        <CourseRows title={words.otherCourses} courses={others} />
        <CourseRows title={words.doneCourses} courses={done} />
        <section className="mt-6">
          {(current || mine.nextCourse) && (
            <p>
              <ButtonLink to="/courses" look="text">
                {words.moreCourses}
              </ButtonLink>
            </p>
          )}
          {mine.isStaff && (
            <p>
              <ButtonLink to="/uptake" look="text">
                {words.staffPlace}
              </ButtonLink>
            </p>
          )}
          <p>
            <ButtonLink to="/me/profile" look="text">
              {words.profile}
            </ButtonLink>
          </p>
          <SignOutForm>
            <TextButton>{useWords(commonWords).signOut}</TextButton>
          </SignOutForm>
        </section>
      </Page>
      <LearnerTabs current="me" />
    </>
  )
}

function Empty() {
  const words = useWords(meWords)
  return (
    <EmptyState
      picture="thung-trong"
      title={words.emptyTitle}
      actions={
        <ButtonLink to="/courses" look="main" wide iconAfter="next">
          {words.chooseCourse}
        </ButtonLink>
      }
    >
      <p>{words.emptyText}</p>
    </EmptyState>
  )
}

function CourseRows({ title, courses }: { title: string; courses: MineData['courses'] }) {
  const words = useWords(meWords)
  if (courses.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <Rows>
        {courses.map((course) => (
          <Row
            key={course.slug}
            to={course.next.to}
            title={course.title}
            notes={[
              course.next.kind === 'done' ? words.certificateReady : words.lessonsDone(course.done, course.total),
            ]}
            start={<DayMark icon={course.next.kind === 'done' ? 'certificate' : 'learn'} />}
          />
        ))}
      </Rows>
    </section>
  )
}
