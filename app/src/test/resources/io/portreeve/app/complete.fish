# Prints what fish offers for each command line, without the descriptions.
# Arguments: the completion script, then the lines.
source $argv[1]; or exit 1
for line in $argv[2..-1]
    printf '%s ->' $line
    printf ' %s' (complete -C $line | string replace -r '\t.*' '')
    printf '\n'
end
