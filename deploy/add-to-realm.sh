#!/usr/bin/env bash
# Adds MedPortal Identity to a Keycloak realm that is already live, or takes it out again. What it does, what members
# notice and how to undo it: docs/existing-realm.md. `add-to-realm.sh --help` lists the options.
#
# It needs bash, the coreutils and Keycloak's own kcadm.sh, so that it also runs inside Keycloak's container image.
# What it adds is read from realm-export.json and user-profile.json: beside this script, or one folder up.
set -euo pipefail
LC_ALL=C # Text is bytes to us; it is faster, too.

usage() {
  cat <<'HELP'
Adds MedPortal Identity to a realm that is already live. A second run changes nothing. The jar must be in the server.

  add-to-realm.sh --realm REALM --server URL --user ADMIN    signs in; the password comes from the environment variable
                                                             KC_CLI_PASSWORD, or kcadm asks for it
  add-to-realm.sh --realm REALM --server URL --client ID     signs in as a service account; the secret comes from
                                                             KC_CLI_CLIENT_SECRET, or kcadm asks for it
  add-to-realm.sh --realm REALM --config FILE                uses the session of an earlier
                                                             `kcadm.sh config credentials --config FILE ...`
What to do
  --dry-run                      says what would change, and changes nothing
  --parts LIST                   takes only these parts, separated by commas
  --without LIST                 takes all parts but these
      privacy        gender, website and birthdate leave the scope "profile"; the scope "gender" for apps that may see it
      profile        e-mail rules, gender, mobile phone, country, birth date, consents in the user profile
      names          one field for the full name; last names stay stored, but are no longer asked for
      passwords      the three password policies, behind those that the realm has
      registration   roles; a copy of the realm's registration flow with account kind, consents and CAPTCHA
      reconsent      members who have not agreed to the documents in force are asked at their next sign-in
      theme          login, account, e-mail and admin theme
      notices        a welcome by mail, and a mail to members who have deleted their account
      languages      English, Korean, Japanese, Simplified Chinese, Russian, beside those that the realm has
  --existing-members ask|leave   ask (default): members who lack gender, country, birth date or consents are asked once,
                                 at their next sign-in. leave: nobody is; for that the realm's required action "Verify
                                 Profile" is switched off, whatever else it would ask for, and "reconsent" is left out
  --own-theme replace|keep       must be given where the realm has a theme of its own. keep: it has "medportal" as its
                                 parent. replace: "medportal" takes its place
  --remove                       takes the parts out again (all but privacy and languages, which need no jar), so that
                                 the jar can go. What members have entered stays

Where
  --login-realm REALM            where ADMIN or ID signs in (master)
  --truststore FILE              certificates for https; the password comes from KC_CLI_TRUSTSTORE_PASSWORD
  --kcadm FILE                   kcadm.sh, where it is not on the PATH, in $KEYCLOAK_HOME/bin or in /opt/keycloak/bin

It ends with 0 when the realm is as it should be, 1 when something failed (run it again, it goes on), 2 on wrong options.
HELP
}

readonly OLDEST_KEYCLOAK=26.5
readonly ALL_PARTS=(privacy profile names passwords registration reconsent theme notices languages)
readonly THEMES=(login account email admin)
readonly FLOW='medportal registration'
readonly NOTICES=medportal-notices
readonly STOCK_FLOW=registration
readonly BEFORE=medportal.before. # Realm attributes with what stood there before; only where that was not Keycloak's own.
readonly BEFORE_IN_PROFILE=before-medportal # The same as an annotation of a profile attribute.

# ---------------------------------------------------------------------------------------------------------- what is said

changes=0
say() { printf '  %-11s %s\n' "$1" "$2"; }
same() { say 'already so' "$1"; }
note() { say 'note' "$1"; }
# To be called after the change; in a dry run instead of it.
changed() {
  changes=$((changes + 1))
  if [[ $dry_run == yes ]]; then say "would set" "$1"; else say 'set' "$1"; fi
}

wrong() {
  printf '%s\nadd-to-realm.sh --help lists the options.\n' "$1" >&2
  exit 2
}

die() {
  {
    printf '\nSTOPPED: %s\n' "$1"
    if [[ $dry_run == yes || $changes -eq 0 ]]; then
      echo 'Nothing has been changed.'
    else
      echo 'What is marked "set" above is done, nothing else. Put it right and run the same command again: it goes on here.'
    fi
  } >&2
  exit 1
}

# ------------------------------------------------------------------------------------- JSON, as text without blanks in it
# Functions answer in REPLY, or in MEMBERS.

readonly JSON_STRING='^"[^"\]*(\\.[^"\]*)*"'

# json_compact TEXT: without what stands between the tokens.
json_compact() {
  local rest=$1 out='' token
  while [[ -n $rest ]]; do
    if [[ $rest =~ ^[[:space:]]+ ]]; then
      token=${BASH_REMATCH[0]}
    elif [[ $rest =~ $JSON_STRING || $rest =~ ^[^\"[:space:]]+ ]]; then
      token=${BASH_REMATCH[0]}
      out+=$token
    else
      die "this is not JSON: ${rest:0:60}"
    fi
    rest=${rest:${#token}}
  done
  REPLY=$out
}

# json_members JSON: the elements of an array, or the "key":value of an object, as they stand.
json_members() {
  local rest=${1:1:-1} member='' token depth=0
  MEMBERS=()
  while [[ -n $rest ]]; do
    if [[ $rest =~ $JSON_STRING || $rest =~ ^[^][{}\",]+ ]]; then token=${BASH_REMATCH[0]}; else token=${rest:0:1}; fi
    rest=${rest:${#token}}
    case $token in
      '{' | '[') depth=$((depth + 1)) ;;
      '}' | ']') depth=$((depth - 1)) ;;
    esac
    if [[ $token == , && $depth -eq 0 ]]; then
      MEMBERS+=("$member")
      member=''
    else
      member+=$token
    fi
  done
  [[ -z $member ]] || MEMBERS+=("$member")
}

# json_get OBJECT KEY: the value as it stands; fails, with an empty one, where there is none.
json_get() {
  local member
  json_members "$1"
  for member in ${MEMBERS[@]+"${MEMBERS[@]}"}; do
    if [[ $member == "\"$2\":"* ]]; then
      REPLY=${member#"\"$2\":"}
      return 0
    fi
  done
  REPLY=''
  return 1
}

# json_text OBJECT KEY: a string without its quotes, other values as they stand, nothing where there is none.
json_text() {
  json_get "$1" "$2" || true
  [[ $REPLY != '"'* ]] || REPLY=${REPLY:1:-1}
}

# json_put OBJECT KEY VALUE: with that member, at its old place or at the end.
json_put() {
  local member out='' found=no
  json_members "$1"
  for member in ${MEMBERS[@]+"${MEMBERS[@]}"}; do
    if [[ $member == "\"$2\":"* ]]; then
      member="\"$2\":$3"
      found=yes
    fi
    out+=,$member
  done
  [[ $found == yes ]] || out+=",\"$2\":$3"
  REPLY="{${out:1}}"
}

# json_drop OBJECT KEY: without that member.
json_drop() {
  local member out=''
  json_members "$1"
  for member in ${MEMBERS[@]+"${MEMBERS[@]}"}; do
    [[ $member == "\"$2\":"* ]] || out+=,$member
  done
  REPLY="{${out:1}}"
}

# json_join MEMBER...: an array.
json_join() {
  local IFS=,
  REPLY="[$*]"
}

# --------------------------------------------------------------------------------------------------------------- options

realm='' server='' user='' client='' config='' login_realm=master truststore='' kcadm=''
dry_run=no remove=no existing_members=ask own_theme='' parts='' without=''

while [[ $# -gt 0 ]]; do
  case $1 in
    --dry-run) dry_run=yes ;;
    --remove) remove=yes ;;
    -h | --help) usage; exit 0 ;;
    --realm | --server | --user | --client | --config | --login-realm | --truststore | --kcadm | --parts | --without | \
      --existing-members | --own-theme)
      [[ $# -gt 1 && -n $2 ]] || wrong "$1 needs a value."
      option=${1#--}
      printf -v "${option//-/_}" '%s' "$2"
      shift
      ;;
    --password* | --secret*) wrong "No password on the command line: others can read it there. Set KC_CLI_PASSWORD or KC_CLI_CLIENT_SECRET." ;;
    *) wrong "There is no option $1." ;;
  esac
  shift
done

[[ -n $realm ]] || wrong '--realm says which realm.'
[[ $realm != master ]] || wrong 'The realm "master" is for administrators. It should have no registration.'
[[ $existing_members == ask || $existing_members == leave ]] || wrong '--existing-members is ask or leave.'
[[ -z $own_theme || $own_theme == replace || $own_theme == keep ]] || wrong '--own-theme is replace or keep.'
[[ -z $parts || -z $without ]] || wrong '--parts and --without exclude each other.'
if [[ -n $config ]]; then
  [[ -z $server$user$client ]] || wrong '--config brings its own session: give no --server, --user or --client with it.'
  [[ -r $config ]] || wrong "There is no $config. kcadm.sh config credentials --config $config ... makes it."
else
  [[ -n $server && -n $user$client ]] || wrong 'Give --server with --user or --client, or --config.'
fi

declare -A taken=()
for part in "${ALL_PARTS[@]}"; do
  [[ -n $parts ]] || taken[$part]=yes
done
IFS=, read -r -a named <<<"$parts$without"
for part in ${named[@]+"${named[@]}"}; do
  [[ " ${ALL_PARTS[*]} " == *" $part "* ]] || wrong "There is no part \"$part\". There are: ${ALL_PARTS[*]}."
  if [[ -n $parts ]]; then taken[$part]=yes; else unset "taken[$part]"; fi
done
[[ $existing_members == ask || $remove == yes ]] || unset "taken[reconsent]"
takes() { [[ -n ${taken[$1]:-} ]]; }

if [[ -z $kcadm ]]; then
  kcadm=$(command -v kcadm.sh || true)
  for candidate in "${KEYCLOAK_HOME:-/opt/keycloak}/bin/kcadm.sh" /opt/keycloak/bin/kcadm.sh; do
    [[ -n $kcadm || ! -x $candidate ]] || kcadm=$candidate
  done
fi
[[ -n $kcadm && -x $kcadm ]] || wrong 'There is no kcadm.sh. --kcadm says where it is (bin/ of a Keycloak distribution).'

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=$here
[[ -r $data/realm-export.json ]] || data=$here/..
for file in realm-export.json user-profile.json; do
  [[ -r $data/$file ]] || wrong "There is no $file beside this script or one folder up."
done

# ----------------------------------------------------------------------------------------------------------------- server

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Each call is a JVM of its own that lives for a second. Its encodings must not depend on the locale, which in a container
# often has no Korean letters: the realm's texts go through it and back.
export KC_OPTS="${KC_OPTS:-} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

# ask COMMAND ARGUMENT...: kcadm's answer in REPLY; it fails as kcadm does, which has then said why in $work/error.
ask() {
  local arguments=("$@" --config "${config:-$work/session}")
  [[ -z $truststore ]] || arguments+=(--truststore "$truststore")
  "$kcadm" "${arguments[@]}" >"$work/answer" 2>"$work/error" || return 1
  REPLY=$(<"$work/answer")
}

reason() {
  local text
  text=$(<"$work/error")
  [[ -n $text ]] || text=$(<"$work/answer")
  printf '%s' "${text:-kcadm does not say why}"
}

# fetch WHAT PATH [FIELDS]: JSON without blanks in REPLY.
fetch() {
  ask get "$2" ${3:+--fields "$3"} </dev/null || die "$1 cannot be read: $(reason)"
  json_compact "$REPLY"
}
fetch_in_realm() {
  ask get "$2" -r "$realm" ${3:+--fields "$3"} </dev/null || die "$1 cannot be read: $(reason)"
  json_compact "$REPLY"
}

# send WHAT BODY COMMAND ARGUMENT...: changes something, unless this is a dry run.
send() {
  [[ $dry_run == no ]] || return 0
  local what=$1 body=$2
  shift 2
  printf '%s' "$body" | ask "$@" || die "$what: $(reason)"
}

sign_in() {
  [[ -z $config ]] || return 0
  local arguments=(config credentials --server "$server" --realm "$login_realm")
  [[ -z $user ]] || arguments+=(--user "$user")
  [[ -z $client ]] || arguments+=(--client "$client")
  ask "${arguments[@]}" || die "no sign-in at $server: $(reason)"
}

# ---------------------------------------------------------------------------------------------------------- what is added

# The parts of realm-export.json that are needed. All lines but that of the embedded profile, which is long.
read_wanted() {
  local line text='' name
  while IFS= read -r line || [[ -n $line ]]; do
    case $line in
      *'"passwordPolicy":'* | *'"supportedLocales":'* | *'Theme":'*) text+=$line ;;
    esac
  done <"$data/realm-export.json"
  json_compact "{$text}"
  REPLY="${REPLY%,\}}"
  wanted_realm="${REPLY%\}}}"
  wanted_roles=() wanted_steps=() wanted_action='' wanted_gender=''
  text=''
  while IFS= read -r line || [[ -n $line ]]; do
    if [[ -n $text ]]; then
      text+=$line
      if [[ $line == '    ] }'* ]]; then
        json_compact "${text%,}"
        wanted_gender=$REPLY
        text=''
      fi
      continue
    fi
    case $line in
      *'{ "name": "member"'* | *'{ "name": "service-provider'*)
        json_compact "$line"
        wanted_roles+=("${REPLY%,}")
        ;;
      *'{"authenticator": "medportal-'*)
        json_compact "$line"
        wanted_steps+=("${REPLY%,}")
        ;;
      *'{"alias": "medportal-consents"'*)
        json_compact "$line"
        wanted_action=${REPLY%,}
        ;;
      *'{ "name": "gender", "description"'*) text=$line ;;
    esac
  done <"$data/realm-export.json"
  json_compact "$(<"$data/user-profile.json")"
  wanted_profile=$REPLY
  json_text "$wanted_realm" passwordPolicy
  split_policies "$REPLY"
  wanted_policies=("${POLICIES[@]}")
  [[ ${#wanted_roles[@]} -gt 0 && ${#wanted_steps[@]} -gt 0 && ${#wanted_policies[@]} -gt 0 && -n $wanted_action && -n $wanted_gender ]] ||
    die "$data/realm-export.json is not the one that belongs to this script"
}

# split_policies TEXT: as Keycloak splits them, in POLICIES.
split_policies() {
  local rest=$1
  POLICIES=()
  while [[ $rest == *' and '* ]]; do
    POLICIES+=("${rest%%' and '*}")
    rest=${rest#*' and '}
  done
  [[ -z $rest ]] || POLICIES+=("$rest")
}

# --------------------------------------------------------------------------------------------------------- before anything

check_server() {
  local missing=() id ids=() rest
  ask get serverinfo </dev/null || die "the server does not tell about itself: $(reason)"
  local info=$REPLY
  [[ $info =~ \"version\"\ :\ \"([^\"]+)\" ]] || die 'the server does not tell its version to this administrator'
  local version=${BASH_REMATCH[1]}
  [[ $version =~ ^26\.([0-9]+)\. && ${BASH_REMATCH[1]} -ge ${OLDEST_KEYCLOAK#26.} ]] ||
    die "this is Keycloak $version. MedPortal Identity is made for Keycloak 26, from $OLDEST_KEYCLOAK on"
  [[ $remove == no ]] || return 0
  for id in "${wanted_policies[@]}"; do ids+=("${id%%(*}"); done
  for id in "${wanted_steps[@]}"; do
    json_text "$id" authenticator
    ids+=("$REPLY")
  done
  rest=$wanted_profile
  while [[ $rest =~ \"(medportal-[a-z-]+)\":\{ ]]; do
    ids+=("${BASH_REMATCH[1]}")
    rest=${rest#*"${BASH_REMATCH[0]}"}
  done
  for id in "${ids[@]}"; do
    [[ $info == *"\"id\" : \"$id\""* ]] || missing+=("$id")
  done
  [[ $info == *"\"$NOTICES\" : "* ]] || missing+=("$NOTICES")
  [[ $info == *'"name" : "medportal"'* ]] || missing+=('the theme medportal')
  [[ ${#missing[@]} -eq 0 ]] || die "this server does not have MedPortal Identity, or another version of it. Missing: ${missing[*]}.
Copy medportal-identity.jar into providers/ of every node, run \"kc.sh build\", restart the nodes, then run this again"
  printf 'Keycloak %s with MedPortal Identity, realm "%s"%s\n' "$version" "$realm" "$([[ $dry_run == no ]] || echo ': nothing is changed, this is a dry run')"
}

read_realm() {
  local fields=passwordPolicy,registrationFlow,registrationAllowed,registrationEmailAsUsername,verifyEmail
  fields+=,duplicateEmailsAllowed,internationalizationEnabled,supportedLocales,defaultLocale,loginTheme,accountTheme
  fields+=',emailTheme,adminTheme,eventsListeners,attributes(*)'
  fetch "the realm \"$realm\"" "realms/$realm" "$fields"
  current=$REPLY
}

# What is collected for the one change of the realm itself.
realm_change='{}' realm_records='{}' realm_changes=()
realm_put() { json_put "$realm_change" "$1" "$2"; realm_change=$REPLY; }
record() { json_put "$realm_records" "$BEFORE$1" "$2"; realm_records=$REPLY; }
recorded() {
  json_get "$current" attributes || REPLY='{}'
  json_get "$REPLY" "$BEFORE$1"
}

apply_realm_changes() {
  local text drop merge=()
  [[ ${#realm_changes[@]} -gt 0 ]] || return 0
  if [[ $realm_records != '{}' ]]; then
    realm_put attributes "$realm_records"
    merge=(-m)
  fi
  [[ $# -eq 0 ]] || merge=(-m)
  for drop in "$@"; do merge+=(-d "attributes.\"$drop\""); done
  send 'the realm' "$realm_change" update "realms/$realm" -f - ${merge[@]+"${merge[@]}"}
  for text in "${realm_changes[@]}"; do changed "$text"; done
}

# ----------------------------------------------------------------------------------------------------------------- privacy

add_privacy() {
  local scopes scope name id mapper attribute has_gender=no out=no
  fetch_in_realm 'the client scopes' client-scopes 'id,name,protocolMappers(id,name,config(*))'
  json_members "$REPLY"
  scopes=("${MEMBERS[@]}")
  for scope in "${scopes[@]}"; do
    json_text "$scope" name
    name=$REPLY
    json_text "$scope" id
    id=$REPLY
    [[ $name != gender ]] || has_gender=yes
    json_get "$scope" protocolMappers || continue
    json_members "$REPLY"
    for mapper in ${MEMBERS[@]+"${MEMBERS[@]}"}; do
      json_get "$mapper" config || continue
      json_text "$REPLY" user.attribute
      attribute=$REPLY
      if [[ $name == profile && ($attribute == gender || $attribute == website || $attribute == birthdate) ]]; then
        json_text "$mapper" id
        send "the mapper of $attribute" '' delete "client-scopes/$id/protocol-mappers/models/$REPLY" -r "$realm"
        changed "scope \"profile\": $attribute is no longer disclosed; it was $mapper"
        out=yes
      elif [[ $name != gender && $attribute == gender ]]; then
        note "the client scope \"$name\" discloses gender to every app that has it; members are told that it is never disclosed"
      fi
    done
  done
  [[ $out == yes ]] || same 'scope "profile": discloses neither gender, website nor birthdate'
  if [[ $has_gender == yes ]]; then
    same 'scope "gender"'
  else
    send 'the client scope "gender"' "$wanted_gender" create client-scopes -r "$realm" -f -
    changed 'scope "gender", given to no app'
  fi
}

# ----------------------------------------------------------------------------------------------------------------- profile

# read_profile: the profile of the realm in PROFILE, its attributes in ATTRIBUTES.
read_profile() {
  fetch_in_realm 'the user profile' users/profile
  PROFILE=$REPLY
  json_get "$PROFILE" attributes || REPLY='[]'
  json_members "$REPLY"
  ATTRIBUTES=(${MEMBERS[@]+"${MEMBERS[@]}"})
}

# attribute_of NAME: that attribute in REPLY, its place in AT; fails where there is none.
attribute_of() {
  for AT in "${!ATTRIBUTES[@]}"; do
    REPLY=${ATTRIBUTES[$AT]}
    [[ $REPLY != "{\"name\":\"$1\","* ]] || return 0
  done
  return 1
}

send_profile() {
  json_join "${ATTRIBUTES[@]}"
  json_put "$PROFILE" attributes "$REPLY"
  send 'the user profile' "$REPLY" update users/profile -r "$realm" -f -
}

# replace_member ATTRIBUTE KEY VALUE: with a member of another value, and with a note of what it was, for --remove.
replace_member() {
  local attribute=$1 annotations before was=null
  ! json_get "$attribute" "$2" || was=$REPLY
  json_get "$attribute" annotations || REPLY='{}'
  annotations=$REPLY
  json_get "$annotations" "$BEFORE_IN_PROFILE" || REPLY='{}'
  json_put "$REPLY" "$2" "$was"
  json_put "$annotations" "$BEFORE_IN_PROFILE" "$REPLY"
  json_put "$attribute" annotations "$REPLY"
  if [[ $3 == null ]]; then json_drop "$REPLY" "$2"; else json_put "$REPLY" "$2" "$3"; fi
}

# merge_members THEIRS OURS KEY: THEIRS with what OURS has in KEY and THEIRS has not; the names of what came in ADDED.
merge_members() {
  local attribute=$1 member members name kept
  json_get "$2" "$3" || REPLY='{}'
  json_members "$REPLY"
  members=(${MEMBERS[@]+"${MEMBERS[@]}"})
  json_get "$attribute" "$3" || REPLY='{}'
  kept=$REPLY
  for member in ${members[@]+"${members[@]}"}; do
    name=${member%%:*}
    name=${name:1:-1}
    json_get "$kept" "$name" && continue
    json_put "$kept" "$name" "${member#*:}"
    kept=$REPLY
    ADDED+=" $name"
  done
  if [[ $kept == '{}' ]]; then REPLY=$attribute; else json_put "$attribute" "$3" "$kept"; fi
}

# An attribute that the realm has keeps what it has; it gets what it lacks.
merge_attribute() {
  local name=$1 theirs=$2 mine=$3 key value
  ADDED=''
  merge_members "$theirs" "$mine" validations
  merge_members "$REPLY" "$mine" annotations
  theirs=$REPLY
  for key in displayName required group multivalued; do
    json_get "$mine" "$key" || continue
    value=$REPLY
    json_text "$theirs" "$key"
    # Keycloak's own label is replaced, an administrator's stays.
    if [[ -z $REPLY || $key == displayName && $REPLY == "\${$name}" || $key == multivalued && $REPLY == false ]]; then
      json_get "$theirs" "$key" || true
      if [[ $REPLY != "$value" ]]; then
        replace_member "$theirs" "$key" "$value"
        theirs=$REPLY
        ADDED+=" $key"
      fi
    fi
  done
  # What only the server writes must not be writable because an attribute of that name was there before.
  if [[ $mine == *'"edit":[]'* && $theirs != *'"edit":[]'* ]]; then
    json_get "$mine" permissions
    replace_member "$theirs" permissions "$REPLY"
    theirs=$REPLY
    ADDED+=' permissions'
  fi
  REPLY=$theirs
}

add_profile() {
  local name mine mines group groups texts=() sames=()
  read_profile
  json_get "$wanted_profile" attributes
  json_members "$REPLY"
  mines=("${MEMBERS[@]}")
  for mine in "${mines[@]}"; do
    json_text "$mine" name
    name=$REPLY
    if [[ $name == firstName ]]; then takes names || continue; else takes profile || continue; fi
    if attribute_of "$name"; then
      merge_attribute "$name" "$REPLY" "$mine"
      if [[ -n $ADDED ]]; then texts+=("profile: $name, which the realm has, gets$ADDED"); else sames+=("profile: $name"); fi
      ATTRIBUTES[$AT]=$REPLY
    else
      ATTRIBUTES+=("$mine")
      texts+=("profile: $name")
    fi
  done
  if takes profile; then
    json_get "$PROFILE" groups || REPLY='[]'
    groups=$REPLY
    json_get "$wanted_profile" groups
    json_members "$REPLY"
    mines=("${MEMBERS[@]}")
    for group in "${mines[@]}"; do
      json_text "$group" name
      if [[ $groups != *"\"name\":\"$REPLY\""* ]]; then
        texts+=("profile: group $REPLY")
        json_members "$groups"
        json_join ${MEMBERS[@]+"${MEMBERS[@]}"} "$group"
        groups=$REPLY
      fi
    done
    json_put "$PROFILE" groups "$groups"
    PROFILE=$REPLY
  fi
  if takes names && attribute_of lastName; then
    if [[ $REPLY == *"\"$BEFORE_IN_PROFILE\":"* || $REPLY != *'"user"'* ]]; then
      sames+=('profile: lastName is for administrators')
    else
      replace_member "$REPLY" required null
      replace_member "$REPLY" permissions '{"view":["admin"],"edit":["admin"]}'
      ATTRIBUTES[$AT]=$REPLY
      texts+=('profile: lastName stays stored and in the claims, is no longer asked for, and only administrators see it')
    fi
  fi
  [[ ${#texts[@]} -eq 0 ]] || send_profile
  for name in ${sames[@]+"${sames[@]}"}; do same "$name"; done
  for name in ${texts[@]+"${texts[@]}"}; do changed "$name"; done
}

add_choice_for_members() {
  fetch_in_realm 'the required action' authentication/required-actions/VERIFY_PROFILE
  local action=$REPLY
  json_text "$action" enabled
  if [[ $REPLY == false ]]; then
    same 'nobody is asked at sign-in for what the profile lacks ("Verify Profile" is off)'
  elif [[ $existing_members == leave ]]; then
    json_put "$action" enabled false
    send 'the required action' "$REPLY" update authentication/required-actions/VERIFY_PROFILE -r "$realm" -f -
    changed 'nobody is asked at sign-in for what the profile lacks ("Verify Profile" is off)'
  else
    note 'members who lack gender, country or birth date are asked once, at their next sign-in (--existing-members leave: not)'
  fi
}

# --------------------------------------------------------------------------------------------------------------- passwords

add_passwords() {
  local policy name policies all shortest longest bounds
  json_text "$current" passwordPolicy
  all=$REPLY
  split_policies "$all"
  policies=(${POLICIES[@]+"${POLICIES[@]}"})
  for policy in "${wanted_policies[@]}"; do
    name=${policy%%(*}
    if [[ " and $all" == *" and $name("* ]]; then
      same "password policy $name, beside ${#policies[@]} of the realm's in all"
    else
      policies+=("$policy")
      all+="${all:+ and }$policy"
      realm_changes+=("password policy $policy")
      realm_put passwordPolicy "\"$all\""
    fi
  done
  for policy in "${policies[@]}"; do
    if [[ $policy =~ ^medportal-composition\(([0-9]+)-([0-9]+) ]]; then
      shortest=${BASH_REMATCH[1]} longest=${BASH_REMATCH[2]}
    fi
  done
  for policy in "${policies[@]}"; do
    [[ $policy =~ ^(length|maxLength)\(([0-9]+)\) ]] || continue
    bounds="medportal-composition takes $shortest to $longest characters"
    if [[ ${BASH_REMATCH[1]} == length && ${BASH_REMATCH[2]} -gt $longest || ${BASH_REMATCH[1]} == maxLength && ${BASH_REMATCH[2]} -lt $shortest ]]; then
      die "no password could pass: the realm has $policy, $bounds. Change the realm's policy, or leave \"passwords\" out"
    elif [[ ${BASH_REMATCH[1]} == length && ${BASH_REMATCH[2]} -gt $shortest || ${BASH_REMATCH[1]} == maxLength && ${BASH_REMATCH[2]} -lt $longest ]]; then
      note "the realm's policy $policy stays; $bounds. Both hold, and the note on the registration page names the latter only"
    fi
  done
}

# ------------------------------------------------------------------------------------------------------------ registration

add_roles() {
  local roles role name texts=() missing=()
  fetch_in_realm 'the roles' roles name
  roles=$REPLY
  for role in "${wanted_roles[@]}"; do
    json_text "$role" name
    name=$REPLY
    if [[ $roles == *"\"name\":\"$name\""* ]]; then
      same "role $name"
    else
      missing+=("$role")
      texts+=("role $name")
    fi
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  json_join "${missing[@]}"
  send 'the roles' "{\"ifResourceExists\":\"SKIP\",\"roles\":{\"realm\":$REPLY}}" create partialImport -r "$realm" -f -
  for name in "${texts[@]}"; do changed "$name"; done
}

# in_path NAME: as it stands in an address.
in_path() {
  local rest=$1 out='' character
  while [[ -n $rest ]]; do
    character=${rest:0:1}
    rest=${rest:1}
    [[ $character == [A-Za-z0-9._-] ]] || printf -v character '%%%02X' "'$character"
    out+=$character
  done
  REPLY=$out
}

# read_flow ALIAS: its executions in EXECUTIONS, as JSON each.
read_flow() {
  in_path "$1"
  fetch_in_realm "the flow \"$1\"" "authentication/flows/$REPLY/executions"
  json_members "$REPLY"
  EXECUTIONS=(${MEMBERS[@]+"${MEMBERS[@]}"})
}

# execution_of PROVIDER: that execution in REPLY, its place in AT.
execution_of() {
  for AT in "${!EXECUTIONS[@]}"; do
    json_text "${EXECUTIONS[$AT]}" providerId
    if [[ $REPLY == "$1" ]]; then
      REPLY=${EXECUTIONS[$AT]}
      return 0
    fi
  done
  return 1
}

add_registration() {
  local bound target flows
  json_text "$current" registrationFlow
  bound=$REPLY
  target=$bound
  read_flow "$bound"
  if ! execution_of medportal-captcha && [[ $bound != "$FLOW" ]]; then
    target=$FLOW
    check_flow "$bound"
    fetch_in_realm 'the flows' authentication/flows alias
    flows=$REPLY
    if [[ $flows == *"\"alias\":\"$FLOW\""* ]]; then
      same "flow \"$FLOW\", from an earlier run"
      read_flow "$FLOW"
    else
      in_path "$bound"
      send "the copy of the flow \"$bound\"" "{\"newName\":\"$FLOW\"}" create "authentication/flows/$REPLY/copy" -r "$realm" -f -
      changed "flow \"$FLOW\", a copy of \"$bound\""
      [[ $dry_run == yes ]] || read_flow "$FLOW"
    fi
  fi
  check_flow "$target"
  add_steps
  if [[ $target == "$bound" ]]; then
    same "registration flow \"$bound\""
  else
    realm_put registrationFlow "\"$target\""
    [[ $bound == "$STOCK_FLOW" ]] || record registrationFlow "\"$bound\""
    realm_changes+=("registration flow \"$target\" in place of \"$bound\", which stays")
  fi
  json_text "$current" registrationAllowed
  [[ $REPLY == true ]] || note 'the realm takes no registrations; switch it on when you are ready: Realm settings > Login'
  json_text "$current" registrationEmailAsUsername
  [[ $REPLY == true ]] || note 'the page asks for a username too: "Email as username" is off, and switching it on renames existing accounts when they are saved'
  json_text "$current" verifyEmail
  [[ $REPLY == true ]] || note 'addresses are not confirmed: "Verify email" is off'
}

check_flow() {
  local created
  execution_of registration-page-form || die "the flow \"$1\" has no registration form"
  execution_of registration-user-creation || die "the flow \"$1\" does not create the user"
  created=$AT
  execution_of registration-password-action || die "the flow \"$1\" asks for no password"
  [[ $created -lt $AT ]] || die "in the flow \"$1\" the password is checked before the user profile: move it down"
}

add_steps() {
  local form wanted step last priority text execution
  execution_of registration-page-form
  json_text "$REPLY" flowId
  form=$REPLY
  last=0
  for execution in "${EXECUTIONS[@]}"; do
    json_text "$execution" priority
    [[ $REPLY -le $last ]] || last=$REPLY
  done
  for wanted in "${wanted_steps[@]}"; do
    json_text "$wanted" authenticator
    step=$REPLY
    if execution_of "$step"; then
      json_text "$REPLY" requirement
      same "step $step ($REPLY)"
      continue
    fi
    priority=$((last + 10))
    last=$priority
    if execution_of medportal-captcha; then # It stays the last.
      json_text "$REPLY" priority
      priority=$((REPLY - 1))
    fi
    json_put "$wanted" priority "$priority"
    json_put "$REPLY" parentFlow "\"$form\""
    send "the step $step" "$REPLY" create authentication/executions -r "$realm" -f -
    changed "step $step"
  done
  for step in registration-recaptcha-action registration-recaptcha-enterprise; do
    if execution_of "$step" && [[ $REPLY == *'"requirement":"REQUIRED"'* ]]; then
      in_path "$target"
      text=$REPLY
      execution_of "$step"
      json_put "$REPLY" requirement '"DISABLED"'
      send "the step $step" "$REPLY" update "authentication/flows/$text/executions" -r "$realm" -f -
      changed "step $step switched off in \"$target\": the picture takes its place, and our page does not load Google's script"
    fi
  done
  if execution_of registration-terms-and-conditions && [[ $REPLY == *'"requirement":"REQUIRED"'* ]]; then
    note "Keycloak's own step \"Terms and conditions\" stays beside the consents; switch it off where the documents say the same"
  fi
  keep_password_on_page
}

# Without this the fields vanish from the page wherever addresses are confirmed.
keep_password_on_page() {
  local id config option=always_set_password_on_register_form
  execution_of registration-password-action
  json_text "$REPLY" authenticationConfig
  if [[ -z $REPLY ]]; then
    execution_of registration-password-action
    json_text "$REPLY" id
    send "the step's settings" "{\"alias\":\"$FLOW password\",\"config\":{\"$option\":\"true\"}}" \
      create "authentication/executions/$REPLY/config" -r "$realm" -f -
  else
    id=$REPLY
    fetch_in_realm "the step's settings" "authentication/config/$id"
    config=$REPLY
    json_get "$config" config || REPLY='{}'
    json_put "$REPLY" "$option" '"true"'
    json_put "$config" config "$REPLY"
    if [[ $REPLY == "$config" ]]; then
      same 'the password is asked on the registration page'
      return 0
    fi
    send "the step's settings" "$REPLY" update "authentication/config/$id" -r "$realm" -f -
  fi
  changed 'the password is asked on the registration page'
}

# --------------------------------------------------------------------------------------------------------------- reconsent

readonly RECONSENT=medportal-consents

# read_actions: the required actions of the realm in ACTIONS.
read_actions() {
  fetch_in_realm 'the required actions' authentication/required-actions
  ACTIONS=$REPLY
}

add_reconsent() {
  local name documents
  read_actions
  if [[ $ACTIONS == *"\"alias\":\"$RECONSENT\""* ]]; then
    fetch_in_realm 'the required action' "authentication/required-actions/$RECONSENT"
    json_text "$REPLY" enabled
    if [[ $REPLY == true ]]; then
      same 'members are asked for consents that they have not given'
    else
      same 'members are not asked for consents (the required action "Consents with receipts" is there, and off)'
    fi
    return 0
  fi
  json_text "$wanted_action" name
  name=$REPLY
  json_get "$wanted_action" config
  documents=$REPLY
  send 'the required action' "{\"providerId\":\"$RECONSENT\",\"name\":\"$name\"}" \
    create authentication/register-required-action -r "$realm" -f -
  # Off until the server has found the texts in the realm's theme: without them nobody could sign in.
  json_put "$wanted_action" enabled false
  send 'the required action' "$REPLY" update "authentication/required-actions/$RECONSENT" -r "$realm" -f -
  if [[ $dry_run == no ]] && ! printf '{"config":%s}' "$documents" |
    ask update "authentication/required-actions/$RECONSENT/config" -r "$realm" -f -; then
    name=$(reason)
    send 'the required action' '' delete "authentication/required-actions/$RECONSENT" -r "$realm"
    die "the realm's login theme does not have the documents: $name. Take the part \"theme\" as well, or leave \"reconsent\" out"
  fi
  # Registered it stands behind all others; its own place is before the profile is asked for.
  send 'the required action' "$wanted_action" update "authentication/required-actions/$RECONSENT" -r "$realm" -f -
  changed 'members are asked for consents that they have not given'
  note 'members who were never asked for consents are asked once, at their next sign-in (--existing-members leave: not)'
}

remove_reconsent() {
  read_actions
  if [[ $ACTIONS != *"\"alias\":\"$RECONSENT\""* ]]; then
    same 'nobody is asked for consents'
    return 0
  fi
  send 'the required action' '' delete "authentication/required-actions/$RECONSENT" -r "$realm"
  changed 'nobody is asked for consents any more'
}

# --------------------------------------------------------------------------------------------- theme, notices, languages

stock_theme() { [[ -z $1 || $1 == base || $1 == keycloak || $1 == keycloak.v2 || $1 == keycloak.v3 ]]; }

check_theme() {
  local theme name
  for theme in "${THEMES[@]}"; do
    json_text "$current" "${theme}Theme"
    name=$REPLY
    if [[ $name == medportal ]] || stock_theme "$name"; then continue; fi
    if takes theme && [[ -z $own_theme ]]; then
      die "the realm has a $theme theme of its own, \"$name\". Does it have \"medportal\" as its parent? Then say --own-theme keep.
Shall \"medportal\" take its place? Then say --own-theme replace. Or leave the part out: --without theme"
    fi
  done
}

add_theme() {
  local theme name
  for theme in "${THEMES[@]}"; do
    json_text "$current" "${theme}Theme"
    name=$REPLY
    if [[ $name == medportal ]]; then
      same "$theme theme medportal"
    elif [[ $own_theme == keep ]] && ! stock_theme "$name"; then
      same "$theme theme $name, the realm's own"
    else
      realm_put "${theme}Theme" '"medportal"'
      [[ -z $name ]] || record "${theme}Theme" "\"$name\""
      realm_changes+=("$theme theme medportal${name:+ in place of $name}")
    fi
  done
}

# The mails are written by templates of the e-mail theme.
add_notices() {
  local listeners
  json_get "$current" eventsListeners || REPLY='[]'
  listeners=$REPLY
  json_text "$current" emailTheme
  if [[ $listeners == *"\"$NOTICES\""* ]]; then
    same "event listener $NOTICES"
  elif ! takes theme && stock_theme "$REPLY"; then
    note "the e-mail theme is \"${REPLY:-of Keycloak}\", which lacks the mails of $NOTICES: left out. Take the part \"theme\" as well"
  else
    json_members "$listeners"
    json_join ${MEMBERS[@]+"${MEMBERS[@]}"} "\"$NOTICES\""
    realm_put eventsListeners "$REPLY"
    realm_changes+=("event listener $NOTICES: a welcome by mail, and a mail to members who have deleted their account")
  fi
}

remove_notices() {
  local listener kept=()
  json_get "$current" eventsListeners || REPLY='[]'
  if [[ $REPLY != *"\"$NOTICES\""* ]]; then
    same "no event listener $NOTICES"
    return 0
  fi
  json_members "$REPLY"
  for listener in "${MEMBERS[@]}"; do
    [[ $listener == "\"$NOTICES\"" ]] || kept+=("$listener")
  done
  json_join ${kept[@]+"${kept[@]}"}
  realm_put eventsListeners "$REPLY"
  realm_changes+=("event listener $NOTICES taken out")
}

add_languages() {
  local theirs mine locale all=() added=()
  json_get "$current" supportedLocales || REPLY='[]'
  theirs=$REPLY
  json_members "$theirs"
  all=(${MEMBERS[@]+"${MEMBERS[@]}"})
  json_get "$wanted_realm" supportedLocales
  mine=$REPLY
  for locale in ${all[@]+"${all[@]}"}; do
    [[ $mine == *"$locale"* ]] || note "the realm's language $locale stays; pages and messages of MedPortal Identity are in English there"
  done
  json_members "$mine"
  for locale in "${MEMBERS[@]}"; do
    [[ $theirs == *"$locale"* ]] || added+=("$locale")
  done
  json_text "$current" internationalizationEnabled
  if [[ $REPLY == true && ${#added[@]} -eq 0 ]]; then
    same 'languages'
    return 0
  fi
  json_join ${all[@]+"${all[@]}"} ${added[@]+"${added[@]}"}
  realm_put supportedLocales "$REPLY"
  realm_put internationalizationEnabled true
  json_get "$current" defaultLocale || realm_put defaultLocale '"en"'
  realm_changes+=("languages ${added[*]:-of the realm, switched on}")
}

# ----------------------------------------------------------------------------------------------------------------- clients

# What no setting of the realm can do for an app, so that it is known beforehand.
tell_about_clients() {
  local app name theme clients
  fetch_in_realm 'the clients' clients 'clientId,directAccessGrantsEnabled,protocolMappers(config(*)),attributes(login_theme)'
  json_members "$REPLY"
  clients=("${MEMBERS[@]}")
  for app in "${clients[@]}"; do
    json_text "$app" clientId
    name=$REPLY
    json_get "$app" attributes || REPLY='{}'
    json_text "$REPLY" login_theme
    theme=$REPLY
    if takes registration && [[ $theme != medportal ]] && ! [[ -z $theme ]]; then
      note "the client \"$name\" has the login theme \"$theme\": without \"medportal\" as its parent it shows no picture, so nobody can register there"
    fi
    json_text "$app" directAccessGrantsEnabled
    if takes profile && [[ $REPLY == true && $name != admin-cli && $existing_members == ask ]]; then
      note "the client \"$name\" takes passwords itself (direct access grants): members who lack something are refused there until they have signed in at a page"
    fi
    if takes privacy && [[ $app == *'"user.attribute":"gender"'* ]]; then
      note "the client \"$name\" has a mapper of its own that discloses gender; it stays"
    fi
  done
}

# ------------------------------------------------------------------------------------------------------------------ remove

remove_passwords() {
  local policy kept='' gone=()
  json_text "$current" passwordPolicy
  split_policies "$REPLY"
  for policy in ${POLICIES[@]+"${POLICIES[@]}"}; do
    if [[ $policy == medportal-* ]]; then gone+=("$policy"); else kept+="${kept:+ and }$policy"; fi
  done
  [[ ${#gone[@]} -gt 0 ]] || { same 'no password policy of MedPortal Identity'; return 0; }
  realm_put passwordPolicy "\"$kept\""
  for policy in "${gone[@]}"; do realm_changes+=("password policy $policy taken out"); done
}

remove_theme() {
  local theme name
  for theme in "${THEMES[@]}"; do
    json_text "$current" "${theme}Theme"
    if [[ $REPLY != medportal ]]; then
      same "$theme theme ${REPLY:-of Keycloak}"
      continue
    fi
    name="Keycloak's own"
    if recorded "${theme}Theme"; then
      name=$REPLY
      forget+=("$BEFORE${theme}Theme")
    else
      REPLY='""'
    fi
    realm_put "${theme}Theme" "$REPLY"
    realm_changes+=("$theme theme $name in place of medportal")
  done
}

remove_registration() {
  json_text "$current" registrationFlow
  if [[ $REPLY != "$FLOW" ]]; then
    read_flow "$REPLY"
    ! execution_of medportal-captcha || die "the flow that is bound has steps of MedPortal Identity, but is not the one that this script made: take them out of it, or bind another, under Authentication > Flows"
    same 'registration flow without steps of MedPortal Identity'
    return 0
  fi
  if recorded registrationFlow; then forget+=("${BEFORE}registrationFlow"); else REPLY="\"$STOCK_FLOW\""; fi
  realm_changes+=("registration flow $REPLY in place of \"$FLOW\"")
  realm_put registrationFlow "$REPLY"
}

# Only once it is bound no longer.
remove_flow() {
  local flow flows
  fetch_in_realm 'the flows' authentication/flows id,alias
  json_members "$REPLY"
  flows=("${MEMBERS[@]}")
  for flow in "${flows[@]}"; do
    json_text "$flow" alias
    [[ $REPLY == "$FLOW" ]] || continue
    json_text "$flow" id
    send "the flow \"$FLOW\"" '' delete "authentication/flows/$REPLY" -r "$realm"
    changed "flow \"$FLOW\" deleted"
    return 0
  done
  same "no flow \"$FLOW\""
}

# Attributes stay, as plain ones that need no jar: without them what members have entered would still be stored, but
# neither they nor an administrator could see, correct or delete it.
remove_profile() {
  local name text texts=()
  read_profile
  for AT in "${!ATTRIBUTES[@]}"; do
    json_text "${ATTRIBUTES[$AT]}" name
    name=$REPLY
    if [[ $name == firstName || $name == lastName ]]; then takes names || continue; else takes profile || continue; fi
    plain_attribute "$name" "${ATTRIBUTES[$AT]}"
    [[ $REPLY == "${ATTRIBUTES[$AT]}" ]] || texts+=("profile: $name needs no jar any more, what is stored stays")
    ATTRIBUTES[$AT]=$REPLY
  done
  if takes profile && [[ $PROFILE == *'${medportalGroup'* ]]; then
    json_get "$PROFILE" groups
    text=${REPLY//'${medportalGroupAboutYou}'/About you}
    text=${text//'${medportalGroupRecords}'/Records}
    text=${text//'${medportalGroupRecordsDescription}'/}
    json_put "$PROFILE" groups "$text"
    PROFILE=$REPLY
    texts+=('profile: the groups need no jar any more')
  fi
  if [[ ${#texts[@]} -eq 0 ]]; then
    same 'the user profile needs no jar'
    return 0
  fi
  send_profile
  for text in "${texts[@]}"; do changed "$text"; done
}

# plain_attribute NAME ATTRIBUTE: without anything of ours, in REPLY.
plain_attribute() {
  local name=$1 attribute=$2 key members member kept value before='{}'
  for key in validations annotations; do
    json_get "$attribute" "$key" || continue
    json_members "$REPLY"
    members=(${MEMBERS[@]+"${MEMBERS[@]}"})
    kept='{}'
    for member in ${members[@]+"${members[@]}"}; do
      value=${member#*:}
      case $member in
        "\"$BEFORE_IN_PROFILE\":"*) before=$value ;;
        '"medportal-'* | *':"medportal'*) ;;
        *)
          json_put "$kept" "${member:1:$((${#member} - ${#value} - 3))}" "$value"
          kept=$REPLY
          ;;
      esac
    done
    if [[ $kept == '{}' ]]; then json_drop "$attribute" "$key"; else json_put "$attribute" "$key" "$kept"; fi
    attribute=$REPLY
  done
  json_members "$before"
  members=(${MEMBERS[@]+"${MEMBERS[@]}"})
  for member in ${members[@]+"${members[@]}"}; do
    value=${member#*:}
    key=${member:1:$((${#member} - ${#value} - 3))}
    # Whoever joined meanwhile was not asked, and would be at the next sign-in.
    [[ $key != required ]] || continue
    if [[ $value == null ]]; then json_drop "$attribute" "$key"; else json_put "$attribute" "$key" "$value"; fi
    attribute=$REPLY
  done
  json_text "$attribute" displayName
  if [[ $REPLY == '${medportal'* ]]; then
    json_put "$attribute" displayName "\"$name\""
    json_drop "$REPLY" required
    attribute=$REPLY
  fi
  REPLY=$attribute
}

# --------------------------------------------------------------------------------------------------------------------- run

add() {
  check_theme
  ! takes passwords || add_passwords
  if takes registration && ! takes theme; then
    json_text "$current" loginTheme
    [[ $REPLY == medportal ]] || note "the login theme is \"${REPLY:-of Keycloak}\": without \"medportal\" as its parent it shows no picture, so nobody can register"
  fi
  if takes registration || takes profile || takes privacy; then tell_about_clients; fi
  ! takes privacy || add_privacy
  ! takes registration || add_roles
  ! takes registration || add_registration
  if takes profile || takes names; then add_profile; fi
  ! takes profile || add_choice_for_members
  ! takes theme || add_theme
  ! takes notices || add_notices
  ! takes languages || add_languages
  apply_realm_changes
  # Once the theme is there that has the documents.
  ! takes reconsent || add_reconsent
}

take_out() {
  forget=()
  ! takes reconsent || remove_reconsent
  ! takes passwords || remove_passwords
  ! takes registration || remove_registration
  ! takes theme || remove_theme
  ! takes notices || remove_notices
  apply_realm_changes ${forget[@]+"${forget[@]}"}
  ! takes registration || remove_flow
  if takes profile || takes names; then remove_profile; fi
  note 'roles, the scope "gender" and the languages stay: they need no jar'
}

read_wanted
sign_in
check_server
read_realm
if [[ $remove == yes ]]; then take_out; else add; fi
if [[ $changes -eq 0 ]]; then
  echo 'Nothing to change: the realm is as it should be.'
elif [[ $dry_run == yes ]]; then
  echo "$changes to change. Nothing was changed: this was a dry run."
else
  echo "$changes changed. A second run changes nothing."
fi
