import { type RouteConfig, index, route } from '@remix-run/route-config'

/** Every address of the platform. Addresses are a contract: they are shared on Zalo and printed as QR codes. */
export default [
  index('routes/home.tsx'),
  route('courses', 'routes/courses/list.tsx'),
  route('courses/:course', 'routes/courses/course.tsx'),
  route('learn/:course/:lesson', 'routes/learn/lesson.tsx'),
  route('learn/:course/:lesson/place', 'routes/learn/place.tsx'),
  route('learn/:course/:lesson/quiz/:quiz?', 'routes/learn/quiz.tsx'),
  route('offline', 'routes/offline.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
