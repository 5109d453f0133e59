# Types command lines into a zsh of its own, presses Tab, and prints what stands there then behind the program's name.
# Arguments: the completion script, then the lines.
zmodload zsh/zpty
script=$1
shift
zpty -b shell zsh -f -i
answer() {
  local text chunk
  integer tries=0
  until [[ $text == *"$1"* ]]; do
    if zpty -r -t shell chunk; then
      text+=$chunk
    elif (( ++tries > 600 )); then
      print -ru2 -- "no answer to: $2"$'\n'"$text"
      exit 1
    else
      sleep 0.05
    fi
  done
  REPLY=$text
}
zpty -w shell "PROMPT= RPROMPT=; unsetopt zle_bracketed_paste; stty -echo cols 500 rows 100
  autoload -Uz compinit && compinit -u -D; source ${(q)script}
  zstyle ':completion:*' list-colors ''; setopt no_beep
  shown() { print -r -- \"<\$BUFFER>\"; BUFFER=; print -r -- '<''shown>' }; zle -N shown; bindkey '^X' shown
  print '<''ready>'"
answer '<ready>' start
for line in "$@"; do
  zpty -w -n shell "$line"$'\t\x18'
  answer '<shown>' "$line"
  print -r -- "$line -> ${${REPLY##*<portreeve}%%>*}"
done
zpty -d shell
