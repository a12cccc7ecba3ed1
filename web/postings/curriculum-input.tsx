import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { localDay } from '../../shared/school-calendar.ts'
import type { CurriculumGoal } from '../../shared/techniekpact.ts'
import { useTexts } from '../i18n/texts.tsx'
import { CheckboxGroup } from '../ui/choice-groups.tsx'
import { techniekpactQuery } from './posting-queries.ts'

const mostGoals = 12

/** The goals of the sets that hold today, and the names of those chosen from other sets. */
export function useCurriculumGoals() {
  const { language } = useTexts()
  const pact = useQuery(techniekpactQuery).data
  const [today] = useState(() => localDay(new Date()))
  const current = (pact?.curriculumSets ?? []).filter(
    (set) =>
      set.standing === 'in_force' &&
      set.validFrom <= today &&
      (set.validUntil === null || today <= set.validUntil),
  )
  const goals = (pact?.curriculumGoals ?? []).filter(({ setId }) =>
    current.some((set) => set.id === setId),
  )
  return {
    goals,
    nameOf: (id: string) => {
      const goal = pact?.curriculumGoals.find((one) => one.id === id)
      return goal ? `${goal.number}. ${goal.title[language]}` : id
    },
  }
}

/** Curriculum goals to choose from, those about science and technology first; closed until asked for. */
export function CurriculumInput({
  id,
  chosen,
  onChange,
}: {
  id: string
  chosen: readonly string[]
  onChange: (goals: string[]) => void
}) {
  const { text, language } = useTexts()
  const { goals } = useCurriculumGoals()
  const isFull = chosen.length >= mostGoals
  const choicesOf = (core: CurriculumGoal['core']) =>
    goals
      .filter((goal) => goal.core === core)
      .map((goal) => ({
        value: goal.id,
        label: goal.title[language],
        isDisabled: isFull && !chosen.includes(goal.id),
      }))
  const groups = [
    { key: 'core', label: text('forms.goals.core'), choices: choicesOf('yes') },
    { key: 'related', label: text('forms.goals.related'), choices: choicesOf('related') },
  ].filter(({ choices }) => choices.length > 0)

  return (
    <details className="fold fold--link" id={id} tabIndex={-1}>
      <summary>
        {text('field.curriculumGoals')}{' '}
        <span className="field__optional">
          {chosen.length > 0
            ? `(${text('forms.goals.chosen', { count: chosen.length })})`
            : `(${text('ui.optional')})`}
        </span>
      </summary>
      <p className="nl-paragraph">{text('hint.curriculumGoals')}</p>
      {isFull && <output>{text('forms.goals.most', { count: mostGoals })}</output>}
      {groups.map((group) => {
        const here = new Set(group.choices.map(({ value }) => value))
        return (
          <CheckboxGroup
            key={group.key}
            label={group.label}
            choices={group.choices}
            chosen={chosen.filter((goal) => here.has(goal))}
            onChange={(next) => onChange([...chosen.filter((goal) => !here.has(goal)), ...next])}
          />
        )
      })}
    </details>
  )
}
