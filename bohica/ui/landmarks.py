"""What stands where in the landscape: pictures of assets/art by region. Pure data."""

from __future__ import annotations

from typing import NamedTuple


class Item(NamedTuple):
    """One picture standing in a region."""

    art: str
    x: float
    """Of its middle, as share of the region's width."""
    base: float
    """Of its foot, as share of the region's height."""
    height: float
    """In design units at scale 1."""


# Painted in this order: what stands further back first.
SKYLINE_TOWN = (
    Item("tree-pine", 0.165, 0.90, 50),
    Item("tree-pine", 0.190, 0.94, 62),
    Item("tree-round", 0.222, 0.97, 58),
    Item("house-red", 0.262, 1.0, 58),
    Item("house-ochre", 0.310, 1.0, 72),
    Item("tree-birch", 0.348, 1.0, 76),
    Item("house-blue", 0.563, 0.99, 72),
    Item("tree-round", 0.375, 1.0, 62),
    Item("tree-round", 0.528, 0.99, 64),
    Item("house-ochre", 0.610, 1.0, 78),
    Item("tree-birch", 0.645, 1.0, 70),
    Item("tree-round", 0.770, 1.0, 60),
    Item("house-red", 0.806, 1.0, 56),
    Item("house-blue", 0.850, 1.0, 66),
    Item("tree-pine", 0.888, 0.98, 66),
    Item("tree-pine", 0.915, 1.0, 56),
    Item("tree-round", 0.948, 0.99, 54),
)
SKYLINE_LANDMARKS = (Item("stadshus", 0.452, 1.0, 122), Item("church", 0.705, 1.0, 118))
ON_LAKE = (Item("sailboat", 0.118, 0.57, 46), Item("sailboat", 0.965, 0.56, 36))
SHORE_LAND = (
    Item("tree-pine", 0.040, 0.62, 66),
    Item("tree-birch", 0.076, 0.74, 70),
    Item("tree-round", 0.330, 0.68, 56),
    Item("bush", 0.365, 0.62, 26),
)
SHORE_LANDMARKS = (Item("jarna", 0.178, 0.93, 96), Item("jarna", 0.290, 0.84, 62))
SHORE_HOUSES = (Item("house-red", 0.150, 0.86, 64), Item("house-ochre", 0.220, 0.84, 74))
ON_SEA = (
    Item("skerry", 0.605, 0.80, 60),
    Item("boat", 0.800, 0.88, 62),
    Item("sailboat", 0.480, 0.84, 52),
)
SCENE_TREES = (
    Item("tree-birch", 0.29, 0.80, 92),
    Item("tree-pine", 0.90, 0.78, 80),
    Item("house-red", 0.77, 0.88, 60),
    Item("tree-round", 0.64, 0.92, 58),
)
SCENE_LANDMARKS = (
    Item("flowform", 0.14, 1.03, 148),
    Item("mill", 0.49, 0.75, 158),
)
LANDMARKS = {"sodertalje"}
"""Boards whose landmarks are among the pictures; others get houses and trees."""
