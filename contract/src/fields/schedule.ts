import { z } from 'zod'
import { frequencies, weekdays } from '../vocabularies.ts'
import { DateSchema, TimeSchema } from './primitives.ts'

/**
 * A rhythm (HSDS `schedule`, RFC 5545 words). Every `interval` weeks or months, on `weekdays`, from `opensAt` to
 * `closesAt`, wall clock in Europe/Berlin. `dtstart` is a day on which it takes place: needed to know which week an
 * interval of 2 means. `weekOfMonth` (1 to 4, -1 the last) only with `monthly`.
 */
export const ScheduleSchema = z.object({
  freq: z.enum(frequencies),
  interval: z.int().min(1).max(12),
  weekdays: z.array(z.enum(weekdays)),
  weekOfMonth: z.int().min(-1).max(4).nullable(),
  dtstart: DateSchema.nullable(),
  opensAt: TimeSchema.nullable(),
  closesAt: TimeSchema.nullable(),
  notInSchoolHolidays: z.boolean(),
  byAppointment: z.boolean(),
  description: z.string().nullable(),
}).meta({ id: 'Schedule' })

export type Schedule = z.infer<typeof ScheduleSchema>
