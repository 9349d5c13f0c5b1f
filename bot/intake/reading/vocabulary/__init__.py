"""Words of a subject that the readers of several rooms know: times, pains, operations, idioms."""
