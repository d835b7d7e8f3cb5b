"""Fills metadata, ids and outputs with lists, numbers and scripts; must earn its answers and be inert."""

change = 'strange_metadata'
earns = 'everything'
never = ['<script>alert(9)']
