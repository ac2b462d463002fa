# Writes gmt.pdf: GMT's own coast, every label to the right of its circle.
set -e
gmt set PROJ_LENGTH_UNIT cm
tail -n +2 cities.csv | awk -F, '{print $2, $3}' > cities.txt
tail -n +2 cities.csv | awk -F, '{print $2 "\t" $3 "\t" $1}' > labels.txt
gmt begin gmt pdf
gmt coast -R90/130/-12/24 -JA110/0/20c -Di -Gwhite -Slightblue -N1/0.5p -W0.3p -Bafg
gmt plot cities.txt -Sc0.12c -Gred
gmt text labels.txt -F+f7p+jLM -D0.12c/0
gmt end
