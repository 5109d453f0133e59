# Completes command lines as readline would ask for it, and prints what is offered for each.
# Arguments: the completion script, then the lines.
source "$1" || exit 1
shift
complete -p portreeve || exit 1
for line in "$@"; do
  read -ra COMP_WORDS <<< "${line//=/ = }"
  case $line in
    *' ') COMP_WORDS+=('') ;;
  esac
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _portreeve
  printf '%s ->' "$line"
  printf ' %s' "${COMPREPLY[@]}"
  printf '\n'
done
