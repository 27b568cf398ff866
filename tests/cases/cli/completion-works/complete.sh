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