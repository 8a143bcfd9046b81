export { assertClock, now } from './clock'
export { addDays, berlinDay, berlinMoment } from './berlin'
export { dayMonthsBefore, monthsBefore } from './months'
