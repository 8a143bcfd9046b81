import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { NavLink } from 'react-router-dom'
import type { Difference } from '../comparison/Comparison'
import { useAnswer } from '../common/use-answer'
import { isContentUid } from '../../content-types/uids'
import { Changes } from './Changes'
import { LanguageList, type Language } from './LanguageList'
import { Proposals, type Suggestion } from './Proposals'
import { useSend } from './use-send'
import { languageName } from './words'

interface Answer {
  languages: Language[]
  differences: Difference[]
  unknown: string[]
  lostNames: { label: string, names: string[] }[]
  mayTranslate: boolean
  hasMachine: boolean
}

const Soft = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">{children}</Typography>
)

interface PanelProps { entry: string, path: string, locale: string, again: unknown }

/** Beside the German form: all languages at once. */
const OfGerman = ({ entry, answer, done }: { entry: string, answer: Answer, done: () => void }) => {
  const { busy, send } = useSend()
  const outdated = answer.languages.filter(({ state }) => state === 'outdated')
  if (outdated.length === 0 || !answer.mayTranslate) return null
  const confirm = async () => {
    const locales = outdated.map(({ locale }) => locale)
    if (await send('post', `/translations/entries/${entry}/current`, { locales, as: 'same-meaning' })) done()
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Soft>Nur ein Komma oder ein Tippfehler? Dann bleiben die Übersetzungen gültig.</Soft>
      <Button size="S" variant="secondary" loading={busy} onClick={() => void confirm()}>
        {`Sinn ist gleich geblieben (${outdated.length === 1 ? languageName(outdated[0]?.locale ?? '') : `${outdated.length} Sprachen`})`}
      </Button>
    </Flex>
  )
}

/** Beside the form of a translation: what has changed in German, and what can be done about it. */
const OfTranslation = ({ entry, locale, answer, done }: PanelProps & { answer: Answer, done: () => void }) => {
  const { busy, send } = useSend()
  const [isOpen, setOpen] = useState(false)
  const [suggestion, setSuggestion] = useState<Suggestion>()
  const own = answer.languages.find((language) => language.locale === locale)
  const changed = [...answer.differences.map(({ label }) => label), ...answer.unknown]
  const confirm = async (as: 'same-meaning' | 'checked') => {
    if (await send('post', `/translations/entries/${entry}/current`, { locales: [locale], as })) done()
  }
  const suggest = async () => setSuggestion(await send<Suggestion>('post', `/translations/entries/${entry}/machine`, { locale }))
  const isWork = own?.state === 'missing' || own?.state === 'incomplete' || own?.state === 'outdated'
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {changed.length > 0 && <Typography variant="pi" tag="p">{`Auf Deutsch geändert: ${changed.join(', ')}`}</Typography>}
      {answer.differences.length > 0 && (
        <Button size="S" variant="secondary" onClick={() => setOpen(true)}>Alt und neu vergleichen</Button>
      )}
      {changed.length > 0 && answer.mayTranslate && (
        <Button size="S" variant="tertiary" loading={busy} onClick={() => void confirm('same-meaning')}>Sinn ist gleich geblieben</Button>
      )}
      {own?.state === 'machine' && answer.mayTranslate && (
        <Button size="S" variant="secondary" loading={busy} onClick={() => void confirm('checked')}>Gelesen und geprüft</Button>
      )}
      {answer.lostNames.map(({ label, names }) => (
        <Typography key={label} variant="pi" textColor="neutral800" tag="p">
          {`${label}: Das steht sonst auf Deutsch da: ${names.join(', ')}.`}
        </Typography>
      ))}
      {isWork && answer.mayTranslate && answer.hasMachine && (
        <Button size="S" variant="tertiary" loading={busy} onClick={() => void suggest()}>Maschinell vorschlagen</Button>
      )}
      {suggestion && <Proposals suggestion={suggestion} />}
      {isOpen && <Changes language={languageName(locale)} differences={answer.differences} close={() => setOpen(false)} />}
    </Flex>
  )
}

const Translations = (props: PanelProps) => {
  const { entry, path, locale, again } = props
  const [round, setRound] = useState(0)
  const { value, failed } = useAnswer<Answer>(`/translations/entries/${entry}?locale=${locale}`, `${String(again)} ${round}`)
  const done = () => setRound(round + 1)
  if (failed) return <Soft>Das konnte gerade nicht geladen werden.</Soft>
  if (!value) return <Soft>Wird geladen …</Soft>
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {locale === 'de'
        ? <OfGerman entry={entry} answer={value} done={done} />
        : <OfTranslation {...props} answer={value} done={done} />}
      <Box>
        <LanguageList languages={value.languages} path={path} open={locale} />
      </Box>
      {locale === 'de' ? null : <Link tag={NavLink} to={`${path}?plugins[i18n][locale]=de`}>Zum deutschen Text</Link>}
    </Flex>
  )
}

/** How the translations of an entry stand, beside its form in every language. */
export const translationPanel: PanelComponent = ({ model, documentId, document, collectionType }) => {
  const id = documentId ?? document?.documentId
  if (!isContentUid(model) || !id) return null
  const locale = typeof document?.locale === 'string'
    ? document.locale
    : new URLSearchParams(window.location.search).get('plugins[i18n][locale]') ?? 'de'
  const path = collectionType === 'single-types' ? `/content-manager/single-types/${model}` : `/content-manager/collection-types/${model}/${id}`
  return {
    title: 'Übersetzung',
    content: <Translations key={locale} entry={`${model}/${id}`} path={path} locale={locale} again={document?.updatedAt} />,
  }
}
