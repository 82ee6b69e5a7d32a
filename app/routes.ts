import { type RouteConfig, index, route } from '@remix-run/route-config'

/** Every address of the platform. Addresses are a contract: they are shared on Zalo and printed as QR codes. */
export default [
  index('routes/home.tsx'),
  route('courses', 'routes/courses/list.tsx'),
  route('courses/:course', 'routes/courses/course.tsx'),
  route('learn/:course/:lesson', 'routes/learn/lesson.tsx'),
  route('learn/:course/:lesson/place', 'routes/learn/place.tsx'),
  route('learn/:course/:lesson/quiz/:quiz?', 'routes/learn/quiz.tsx'),
  route('join', 'routes/identity/join.tsx'),
  route('join/password', 'routes/identity/join-password.tsx'),
  route('join/communes', 'routes/identity/join-communes.tsx'),
  route('login', 'routes/identity/login.tsx'),
  route('login/reset', 'routes/identity/reset.tsx'),
  route('logout', 'routes/identity/logout.tsx'),
  route('kept', 'routes/identity/kept.tsx'),
  route('setup/:token', 'routes/identity/setup.tsx'),
  route('language', 'routes/identity/language.tsx'),
  route('privacy', 'routes/identity/privacy.tsx'),
  route('me/profile', 'routes/me/profile.tsx'),
  route('me/profile/correct', 'routes/me/profile-correct.tsx'),
  route('me/profile/move', 'routes/me/profile-move.tsx'),
  route('me/profile/password', 'routes/me/profile-password.tsx'),
  route('admin/people', 'routes/admin/people.tsx'),
  route('admin/people/:person', 'routes/admin/person.tsx'),
  route('offline', 'routes/offline.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
