"""Writes cartopy.svg and cartopy.pdf: every label to the right of its circle."""
import csv
import json

import cartopy.crs as ccrs
import matplotlib
from shapely.geometry import shape

matplotlib.use("svg")
matplotlib.rcParams["svg.fonttype"] = "none"
import matplotlib.pyplot as plt  # pylint: disable=wrong-import-position

figure = plt.figure(figsize=(8.27, 5.83))
axes = figure.add_subplot(projection=ccrs.LambertAzimuthalEqualArea(110, 0))
axes.set_extent([90, 130, -12, 24], ccrs.PlateCarree())
axes.set_facecolor("#dce9f2")
with open("countries_50m.geojson", encoding="utf-8") as file:
    land = [shape(feature["geometry"]) for feature in json.load(file)["features"]]
axes.add_geometries(land, ccrs.PlateCarree(), facecolor="#f5f3ee", edgecolor="#8c8278", linewidth=0.5)
axes.gridlines(draw_labels=True, linewidth=0.3)
with open("cities.csv", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        lon, lat = float(row["lon"]), float(row["lat"])
        axes.plot(lon, lat, "o", color="#b42828", markersize=4, transform=ccrs.PlateCarree())
        axes.text(lon + 0.4, lat, row["name"], fontsize=7.5, va="center", transform=ccrs.PlateCarree())
figure.savefig("cartopy.svg")
figure.savefig("cartopy.pdf")
