"""Puts numpy.py, sitecustomize.py and nnlab beside its notebook; must change nothing for anybody."""

place = 'shadow_modules'
earns = 'everything'
