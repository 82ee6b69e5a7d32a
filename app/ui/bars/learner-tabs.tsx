import { commonWords } from '../words/common.ts'
import { useWords } from '../words/use-words.ts'
import { BottomTabs } from './bottom-tabs.tsx'

type Props = { current?: 'courses' | 'certificates' | 'me'; phoneOnly?: boolean }

/** The three places of a learner. */
export function LearnerTabs({ current, phoneOnly }: Props) {
  const words = useWords(commonWords)
  return (
    <BottomTabs
      phoneOnly={phoneOnly}
      items={[
        { to: '/courses', label: words.learn, icon: 'learn', current: current === 'courses' },
        { to: '/me/certificates', label: words.certificates, icon: 'certificate', current: current === 'certificates' },
        { to: '/me', label: words.mine, icon: 'me', current: current === 'me' },
      ]}
    />
  )
}
