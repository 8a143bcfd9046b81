import type { Day } from '../utils/clock.ts'

/**
 * The school holidays of Lower Saxony, first and last day, by the order of the ministry for the school years 2024/25
 * to 2029/30. The islands of East Frisia have other days.
 *
 * To carry on: add the days of the next order and set `validUntil` to the last day of its last summer holidays. After
 * `validUntil` the site says that it does not know, and shows no date that could fall into holidays.
 */
export const schoolHolidays = {
  source: 'Niedersächsisches Kultusministerium, Ferienordnung für die Schuljahre 2024/2025 bis 2029/2030; '
    + 'Kultusministerkonferenz, Ferienkalender (https://www.kmk.org/service/ferien.html)',
  /** The day on which somebody last compared these days with other publications of the order. */
  checkedAt: '2026-11-22',
  validFrom: '2026-01-01',
  validUntil: '2030-08-21',
  periods: [
    // 2025/2026
    ['2025-12-22', '2026-01-05'],
    ['2026-02-02', '2026-02-03'],
    ['2026-03-23', '2026-04-07'],
    ['2026-05-15', '2026-05-15'],
    ['2026-05-26', '2026-05-26'],
    ['2026-07-02', '2026-08-12'],
    // 2026/2027
    ['2026-10-12', '2026-10-24'],
    ['2026-12-23', '2027-01-09'],
    ['2027-02-01', '2027-02-02'],
    ['2027-03-22', '2027-04-03'],
    ['2027-05-07', '2027-05-07'],
    ['2027-05-18', '2027-05-18'],
    ['2027-07-08', '2027-08-18'],
    // 2027/2028
    ['2027-10-16', '2027-10-30'],
    ['2027-12-23', '2028-01-08'],
    ['2028-01-31', '2028-02-01'],
    ['2028-04-10', '2028-04-22'],
    ['2028-05-26', '2028-05-26'],
    ['2028-06-06', '2028-06-06'],
    ['2028-07-20', '2028-08-30'],
    // 2028/2029
    ['2028-10-02', '2028-10-02'],
    ['2028-10-23', '2028-11-04'],
    ['2028-12-27', '2029-01-06'],
    ['2029-02-01', '2029-02-02'],
    ['2029-03-19', '2029-04-03'],
    ['2029-04-30', '2029-04-30'],
    ['2029-05-11', '2029-05-11'],
    ['2029-05-22', '2029-05-22'],
    ['2029-07-19', '2029-08-29'],
    // 2029/2030
    ['2029-10-04', '2029-10-05'],
    ['2029-10-22', '2029-11-02'],
    ['2029-12-21', '2030-01-05'],
    ['2030-01-31', '2030-02-01'],
    ['2030-04-08', '2030-04-23'],
    ['2030-05-31', '2030-05-31'],
    ['2030-06-11', '2030-06-11'],
    ['2030-07-11', '2030-08-21'],
  ],
} as const satisfies {
  source: string
  checkedAt: Day
  validFrom: Day
  validUntil: Day
  periods: readonly (readonly [first: Day, last: Day])[]
}

/** Whether a day lies in the school holidays; `unknown` outside the years of the file. */
export const inSchoolHolidays = (day: Day): boolean | 'unknown' => {
  if (day < schoolHolidays.validFrom || day > schoolHolidays.validUntil) return 'unknown'
  return schoolHolidays.periods.some(([first, last]) => day >= first && day <= last)
}
