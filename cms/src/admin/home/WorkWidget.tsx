import { Flex, Typography } from '@strapi/design-system'
import { CheckCircle } from '@strapi/icons'
import { Widget } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useAnswer } from '../common/use-answer'
import type { WidgetContent } from './content'
import { Counts } from './Counts'
import { Tasks } from './Tasks'

const Done = ({ children }: { children: string }) => (
  <Flex gap={2} paddingTop={2}>
    <CheckCircle fill="success600" aria-hidden />
    <Typography textColor="neutral700">{children}</Typography>
  </Flex>
)

/** A widget of the home page: how much waits, and the worst of it. */
export const WorkWidget = ({ name, done }: { name: string, done: string }) => {
  const [locale, setLocale] = useState<string>()
  const { value, failed } = useAnswer<WidgetContent | null>(`/overview/widgets/${name}${locale ? `?locale=${locale}` : ''}`)
  if (failed) return <Widget.Error>Das konnte gerade nicht geladen werden. Bitte laden Sie die Seite neu.</Widget.Error>
  if (value === undefined) return <Widget.Loading>Wird geladen</Widget.Loading>
  // The style of the dashboard takes the widget away.
  if (value === null) return <span data-not-mine />
  const { counts, tasks } = value
  const languages = counts.filter(count => count.locale)
  const most = [...languages].sort((a, b) => b.count - a.count)[0]?.locale
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {counts.length > 0 ? <Counts counts={counts} chosen={locale ?? most} onChoose={setLocale} /> : null}
      {tasks.length > 0 ? <Tasks tasks={tasks} /> : <Done>{done}</Done>}
    </Flex>
  )
}
