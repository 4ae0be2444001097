/** Pages as old sites have them. Each `word…` stands once, in text that readers see. */
export const pages: readonly string[] = [
  `---
layout: simple
title: How do I send wordz0 files
category: faq
db:
  - dra
tags: Upload
date: 2014-06-03T14:51:05
lang: en
---

First worda1 paragraph with **worda2** and [worda3](/faq/en/page-e.html#x "worda4") text.
It goes on\\\\
after a break worda5.

### Heading worda6 {#head}

1. Step worda7
\`\`\`
code worda8
\`\`\`
2. Step worda9
    - deeper wordb1
    - **wordb2**tail wordb3

Term wordb4
: definition wordb5

  further wordb6
: second wordb7

| wordb8 | wordb9 |
|---|
| wordc1 | \`wordc2|wordc3\` |

<figure><a href="/assets/images/x.png" class="group1"><img src="/assets/images/x.png" alt="wordc4"></a>
  <figcaption>wordc5</figcaption>
</figure>

Last wordc6.
`,
  `---
title: "News: wordz1"
category: maintenance
author: somebody
date: 2009-02-30
tags:
- A
-
lang: EN
---
<p class="MsoNormal" style="margin:0"><font color="#ff0000">worda1</font><o:p></o:p></p>

<table border=1 width="100%">
<tr><td>worda2<td>worda3

<tr>
    <td><p>worda4</p></td>
<td>&nbsp;worda5</td></tr>
</table>
worda6 **worda7**<br>
worda8<BR />
<br>
<center>worda9</center>

<!-- a comment -->
<div id="x" markdown="1">
  wordb1 *wordb2*

  - wordb3
  * wordb4

<ul>
<li>wordb5
<li>wordb6
</ul>
</div>
1) wordb7
2) wordb8

wordb9
wordc1
---

wordc2 wordc3  
wordc4　wordc5\u00a0wordc6
`,
  `title: 質問 wordz2
category: faq
tags: [登録, "更新]
date: 2020/1/2
lang: ja
---
* 目次
{:toc}

## 見出し worda1 -- です

**「worda2」**です。worda3を[worda4](my file.pdf)で、worda5\\/worda6。
{: .note #n}

> worda7
> - worda8
worda9

{::nomarkdown}<b>wordb1</b>{:/} {::comment}あ{:/comment}

$$ wordb2_{wordb3} $$

a | wordb4
wordb5 | wordb6

*[wordb7]: 略語

- wordb7 と wordb8[^1]
- wordb9
{: .x}

[^1]: wordc1
[r]: https://example.org
[wordc2] [r]

    code wordc3

~~~sh
wordc4
~~~
`,
];
