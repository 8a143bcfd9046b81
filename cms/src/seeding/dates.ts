import { addDays, berlinDay, berlinMoment } from '../clock'

const dayPattern = /^today([+-]\d{1,4})?$/

/** `2026-01-31` stays; `today`, `today-12`, `today+30` count from today in Berlin. */
export const resolveDay = (value: string, today: string = berlinDay()): string => {
  const match = dayPattern.exec(value)
  return match ? addDays(today, Number(match[1] ?? 0)) : value
}

/** `2026-01-31 16:30` or `today+30 16:30`, Berlin time, as a UTC time stamp. */
export const resolveMoment = (value: string, today: string = berlinDay()): string => {
  const [day = '', time = ''] = value.split(' ')
  return berlinMoment(resolveDay(day, today), time).toISOString()
}
