// Takes the place of this folder's sources until the first one is here; then remove it.
