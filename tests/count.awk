# Adds up what test runners print at their end: doctest, node --test, or the plain "N passed, N failed".
{ gsub(/\033\[[0-9;]*m/, "") }  # colours
/^\[doctest\] test cases:/ {
  split($0, part, "|")
  passed += number(part[2]); failed += number(part[3])
}
# "ℹ pass 12" or "# pass 12"
NF == 3 && $1 !~ /^[0-9A-Za-z]/ && $3 ~ /^[0-9]+$/ {
  if ($2 == "pass") passed += $3
  if ($2 == "fail" || $2 == "cancelled") failed += $3
  if ($2 == "skipped" || $2 == "todo") skipped += $3
}
/^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
END { print passed + 0, failed + 0, skipped + 0 }

function number(text) { return match(text, /[0-9]+/) ? substr(text, RSTART, RLENGTH) + 0 : 0 }
