"""Writes mapnik.svg and mapnik.pdf."""
import mapnik

STYLE = """<Map srs="+proj=laea +lat_0=0 +lon_0=110 +datum=WGS84 +units=m" background-color="#dce9f2">
<Style name="land"><Rule><PolygonSymbolizer fill="#f5f3ee"/><LineSymbolizer stroke="#8c8278" stroke-width="0.6"/></Rule></Style>
<Style name="cities"><Rule><MarkersSymbolizer fill="#b42828" width="5" height="5" allow-overlap="true"/>
<TextSymbolizer face-name="Noto Sans Regular" size="10" halo-radius="1" placement-type="simple" placements="E,NE,SE,W,NW,SW,N,S" dx="4"
 dy="4">[name]</TextSymbolizer></Rule></Style>
<Layer name="land" srs="+proj=longlat +datum=WGS84"><StyleName>land</StyleName><Datasource><Parameter name="type">geojson</Parameter>
<Parameter name="file">countries_50m.geojson</Parameter></Datasource></Layer>
<Layer name="cities" srs="+proj=longlat +datum=WGS84"><StyleName>cities</StyleName><Datasource><Parameter name="type">csv</Parameter>
<Parameter name="file">cities.csv</Parameter></Datasource></Layer></Map>"""

mapnik.register_fonts("/usr/share/fonts/truetype/noto")
page = mapnik.Map(794, 560)
mapnik.load_map_from_string(page, STYLE, False, ".")
box = mapnik.Box2d(90, -12, 130, 24)
page.zoom_to_box(mapnik.ProjTransform(mapnik.Projection("+proj=longlat +datum=WGS84"), mapnik.Projection(page.srs)).forward(box))
for kind in ("svg", "pdf"):
    mapnik.render_to_file(page, f"mapnik.{kind}", kind)
