/**
 * Runs in the page of a story, so it can use nothing from around it: how far what is shown reaches,
 * and what is wrong with it.
 * @param {number} tallest
 */
export function lookAtPage(tallest) {
  const { scrollHeight, scrollWidth } = document.documentElement;
  const problems = [];
  if (scrollWidth > innerWidth) problems.push(`the page is ${scrollWidth} px wide`);
  let right = 0;
  let bottom = 0;
  for (const element of document.querySelectorAll('body *')) {
    if (element.childElementCount > 0 && !hasText(element)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    right = Math.max(right, box.right + scrollX);
    bottom = Math.max(bottom, box.bottom + scrollY);
  }
  if (bottom === 0) problems.push('nothing is shown');
  return {
    problems,
    width: Math.ceil(Math.min(innerWidth, Math.max(right + 16, 120))),
    height: Math.ceil(Math.min(scrollHeight, Math.max(bottom + 16, 60), tallest)),
  };

  /** @param {Element} element */
  function hasText(element) {
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }
}
