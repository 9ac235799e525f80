#!/usr/bin/env bash
# Holds receipts of consents against the texts of the documents: were these files shown, to the last byte?
#
#   verify-receipts.sh FOLDER < RECEIPTS
#
# FOLDER has <id>/<version>/<language>.html, as the theme has it in login/resources/documents. RECEIPTS is any text that
# has receipts in it, such as the answer of:  kcadm.sh get users/<id> -r medportal --fields 'attributes(consents)'
# Prints a line for each receipt, and UNREADABLE for what looks like a damaged one. Ends with 0 where all texts are those
# that were shown, with 1 where one is not, is missing or a receipt is damaged, with 2 where there is no receipt at all.
# It says nothing about who wrote the receipts.
set -euo pipefail

# Whatever was meant for a receipt, up to the end of the value or of the line.
readonly CANDIDATE='[a-z0-9-]+ [^" ,]* ?(accepted|refused|withdrawn)[^",]*'
readonly RECEIPT='[a-z][a-z0-9-]* [0-9A-Za-z][0-9A-Za-z.-]* (accepted|refused|withdrawn) [0-9T:.Z-]+ [A-Za-z-]+ [0-9a-f]{64} [0-9a-f]{64}'

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  echo "Usage: $(basename "$0") FOLDER < RECEIPTS" >&2
  exit 2
fi
readonly documents=$1

# verdict FILE HASH: what is wrong with a file, in REPLY; nothing where it is the one that was shown.
verdict() {
  REPLY=
  if [ ! -r "$1" ]; then
    REPLY="$1 is missing or cannot be read"
  elif [ "$(sha256sum <"$1")" != "$2  -" ]; then
    REPLY="$1 is another text"
  fi
}

receipts=0
altered=0
while read -r line; do
  receipts=$((receipts + 1))
  if ! [[ $line =~ ^$RECEIPT$ ]]; then
    altered=$((altered + 1))
    echo "UNREADABLE: $line"
    continue
  fi
  read -r id version state time language shown korean <<<"$line"
  verdict "$documents/$id/$version/$language.html" "$shown"
  wrong=$REPLY
  verdict "$documents/$id/$version/ko.html" "$korean"
  wrong=${wrong:-$REPLY}
  if [ -n "$wrong" ]; then
    altered=$((altered + 1))
  fi
  echo "${wrong:+ALTERED }${wrong:-OK}: $id $version $state $time $language"
done < <(grep -oE "$CANDIDATE")

if [ "$receipts" -eq 0 ]; then
  echo 'No receipt' >&2
  exit 2
fi
[ "$altered" -eq 0 ]
