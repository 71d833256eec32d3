#!/bin/sh
# A decoder that hangs, in a process of its own, and reads nothing.
sh -c 'sleep 1000; true' child "$@"
