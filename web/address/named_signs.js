// @ts-check
// Signs by the names that web pages have for them (&amp; is &), each with its number in hexadecimal digits: those that
// change what a link says. Others end what stands before them. The one list of them: src/cmake/script_list.cmake puts it
// into the engine too.

export const named_signs =
  'amp 26 equals 3d lowbar 5f underbar 5f hyphen 2d dash 2d ndash 2d mdash 2d minus 2d shy ad num 23 quest 3f percnt 25 ' +
  'quot 22 apos 27 lt 3c gt 3e nbsp a0 tab 9 newline a comma 2c period 2e colon 3a semi 3b sol 2f bsol 5c plus 2b ast 2a ' +
  'half bd frac12 bd frac14 bc frac34 be sup1 b9 sup2 b2 sup3 b3 zwj 200d zwnj 200c zerowidthspace 200b nobreak 2060 ' +
  'lrm 200e rlm 200f';
