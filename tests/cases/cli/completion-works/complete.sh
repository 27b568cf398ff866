minuter completion bash > script
. ./script
COMP_WORDS=(minuter convert --t) COMP_CWORD=2
_minuter
echo "${COMPREPLY[@]}"
COMP_WORDS=(minuter convert --to "") COMP_CWORD=3
_minuter
echo "${COMPREPLY[@]}"
COMP_WORDS=(minuter grammar "") COMP_CWORD=2
_minuter
echo "${COMPREPLY[@]}"
COMP_WORDS=(minuter co) COMP_CWORD=1
_minuter
echo "${COMPREPLY[@]}"
# The words as bash cuts them; the last one is completed.
complete() { COMP_WORDS=(minuter "$@") COMP_CWORD=$#; _minuter; echo "${COMPREPLY[@]}"; }
complete convert -
complete convert ""
complete convert --to = ""
complete convert --to = nd
complete convert --summary ""
complete check --format ""
complete explain --format ""
complete check --severity no-ch
complete check --severity no-chair = ""
complete check --severity no-chair = er
complete check --severity no-chair =
complete check --ignore agenda,no-ch
complete rules time-
complete schema ""
complete completion ""
complete help ch
complete grammar show uk-
complete grammar test open-
