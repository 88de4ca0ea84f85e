const form = document.querySelector('.filters');
const cards = [...document.querySelectorAll('.grid > li')];
const nobody = document.querySelector('.nobody');

const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const texts = new Map(cards.map(card => [card, folded(card.dataset.text)]));

function filter() {
  const wanted = new FormData(form);
  const words = folded(wanted.get('text')).split(/\s+/).filter(Boolean);
  const fits = card =>
    ['element', 'aethyr', 'tribe'].every(field => !wanted.get(field) || card.dataset[field] === wanted.get(field))
    && words.every(word => texts.get(card).includes(word));
  let shown = 0;
  for (const card of cards) {
    card.hidden = !fits(card);
    shown += card.hidden ? 0 : 1;
  }
  form.querySelector('output').value = shown === cards.length ? `${shown}` : `${shown} of ${cards.length}`;
  nobody.hidden = shown > 0;
}

form.addEventListener('input', filter);
form.addEventListener('submit', event => event.preventDefault());
nobody.querySelector('button').addEventListener('click', () => {
  form.reset();
  filter();
});

/* Arrows turn the pages, Escape goes back to all. */
document.addEventListener('keydown', event => {
  const page = document.querySelector('article:target, article:has(:target)');
  if (!page || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const way = { Escape: 'nav > a', ArrowLeft: '[rel=prev]', ArrowRight: '[rel=next]' }[event.key];
  const link = way && page.querySelector(way);
  if (link) {
    location.hash = link.hash;
  }
});

/* Whoever comes back to the page with a filter typed in sees it applied. */
filter();
