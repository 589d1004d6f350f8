"""Where does a site name its articles?"""
