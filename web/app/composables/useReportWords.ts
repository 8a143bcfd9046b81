import type { SuggestionKind } from '@buendnis/contract'
import type { FieldProblems } from '#shared/report/state'

/** The words of the form. */
export const useReportWords = () => {
  const { t } = useI18n()
  const kinds: Record<SuggestionKind, () => string> = {
    'missing-offer': () => t('report.missingOffer'),
    'missing-institution': () => t('report.missingInstitution'),
    'wrong-information': () => t('report.wrongInformation'),
    'feedback': () => t('report.feedback'),
    'page-helpful': () => t('helpful.question'),
    'page-not-helpful': () => t('helpful.question'),
  }
  const textProblems: Record<NonNullable<FieldProblems['text']>, () => string> = {
    missing: () => t('report.textMissing'),
    tooLong: () => t('report.textTooLong'),
    cut: () => t('report.textCut'),
  }
  return {
    kind: (kind: SuggestionKind): string => kinds[kind](),
    /** What is wrong, in the order of the fields; `id` is that of the field. */
    problems: ({ kind, text, email }: FieldProblems): { id: string, text: string }[] => [
      ...kind ? [{ id: 'report-kind', text: t('report.kindMissing') }] : [],
      ...text ? [{ id: 'report-text', text: textProblems[text]() }] : [],
      ...email ? [{ id: 'report-email', text: t('report.emailInvalid') }] : [],
    ],
  }
}
