#!/usr/bin/env bash
# Holds receipts of consents against the texts of the documents: were these files shown, to the last byte?
#
#   verify-receipts.sh FOLDER < RECEIPTS
#
# FOLDER has <id>/<version>/<language>.html, as the theme has it in login/resources/documents. RECEIPTS is any text that
# has receipts in it, such as the answer of:  kcadm.sh get users/<id> -r medportal --fields 'attributes(consents)'
# Prints a line for each receipt. Ends with 0 where all texts are those that were shown, with 1 where one is not or is
# missing, with 2 where there is no receipt at all.
set -euo pipefail

readonly RECEIPT='[a-z][a-z0-9-]* [0-9A-Za-z][0-9A-Za-z.-]* (accepted|refused|withdrawn) [0-9T:.Z-]+ [A-Za-z-]+ [0-9a-f]{64} [0-9a-f]{64}'

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  echo "Usage: $(basename "$0") FOLDER < RECEIPTS" >&2
  exit 2
fi
readonly documents=$1

# verdict FILE HASH: what is wrong with a file, in REPLY; nothing where it is the one that was shown.
verdict() {
  REPLY=
  if [ ! -f "$1" ]; then
    REPLY="$1 is missing"
  elif [ "$(sha256sum <"$1")" != "$2  -" ]; then
    REPLY="$1 is another text"
  fi
}

receipts=0
altered=0
while read -r id version state time language shown korean; do
  receipts=$((receipts + 1))
  wrong=
  verdict "$documents/$id/$version/$language.html" "$shown"
  wrong=$REPLY
  verdict "$documents/$id/$version/ko.html" "$korean"
  wrong=${wrong:-$REPLY}
  if [ -n "$wrong" ]; then
    altered=$((altered + 1))
  fi
  echo "${wrong:+ALTERED }${wrong:-OK}: $id $version $state $time $language"
done < <(grep -oE "$RECEIPT")

if [ "$receipts" -eq 0 ]; then
  echo 'No receipt' >&2
  exit 2
fi
[ "$altered" -eq 0 ]
