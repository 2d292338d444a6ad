// @ts-check
// Signs by the names that web pages have for them (&amp; is &), each with its number in hexadecimal digits: those that
// programs put into links. The one list of them: src/cmake/script_list.cmake puts it into the engine too.

export const named_signs =
  'amp 26 equals 3d lowbar 5f underbar 5f hyphen 2d dash 2d ndash 2d mdash 2d minus 2d shy ad num 23 quest 3f percnt 25 ' +
  'quot 22 apos 27 lt 3c gt 3e nbsp a0 nonbreakingspace a0 ensp 2002 emsp 2003 thinsp 2009 tab 9 newline a comma 2c ' +
  'period 2e colon 3a semi 3b sol 2f bsol 5c plus 2b ast 2a excl 21 lpar 28 rpar 29 lsqb 5b lbrack 5b rsqb 5d rbrack 5d ' +
  'verbar 7c vert 7c tilde 7e commat 40 grave 60 hellip 2026 bull 2022 middot b7 ldquo 201c rdquo 201d lsquo 2018 ' +
  'rsquo 2019 laquo ab raquo bb half bd zwj 200d zwnj 200c zerowidthspace 200b nobreak 2060 lrm 200e rlm 200f';
