import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How the browser writes the page down, not how it is made.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // React's own ids begin with a low line, which HTML allows.
    'valid-id': 'off',
    // Leaflet puts what is on a map in its place by style, through the DOM as the content security policy wants it.
    'no-inline-style': 'off',
    // A text field that suggests is no select.
    'prefer-native-element': 'off',
    // A list may have a name; axe checks the use of it.
    'aria-label-misuse': 'off',
  },
})

/** What is wrong with the markup of a page as it stands. */
export async function markupFaultsOn(page: Page) {
  const { results } = await validator.validateString(await page.content())
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)
}
