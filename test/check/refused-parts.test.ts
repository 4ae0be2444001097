import { expect, test } from 'vitest';
import { readPage } from '../../src/check/built/read-page.ts';

test.each([
  ['<p style="color: red" class="x">', ['style="…"']],
  ['<a href="/" onclick="go()" onMouseOver="go()">', ['onclick="…"', 'onmouseover="…"']],
  ['<p data-on="1" title="onclick">', []],
  ['<style>p { color: red }</style>', ['<style>']],
  ['<script>go()</script>', ['<script>']],
  ['<script type="module">go()</script>', ['<script>']],
  ['<script type=" Text/JavaScript ">go()</script>', ['<script>']],
  ['<script type="application/ld+json">{"@type": "<style>"}</script>', []],
  ['<script src="/assets/go.js"></script>', []],
  ['<script src="https://other.example/go.js"></script>', ['https://other.example/go.js']],
  ['<script src="//other.example/go.js"></script>', ['//other.example/go.js']],
  ['<link rel="stylesheet" href="/assets/style.css">', []],
  ['<link rel="stylesheet" href="https://other.example/a.css">', ['https://other.example/a.css']],
  ['<link rel="canonical" href="https://this.example/">', []],
  ['<iframe src="/en/"></iframe><object data="x"></object>', ['<iframe>', '<object>']],
  ['<!-- <script>go()</script> --><textarea><style></textarea>', []],
])('%s', (html, refused) => {
  expect(readPage(html).refused).toEqual(refused);
});
