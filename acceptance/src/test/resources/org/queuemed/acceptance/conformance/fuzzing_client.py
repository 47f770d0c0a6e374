# Runs the fuzzing client of the Autobahn test suite (Python 2, in Jython) as the JSON file that is named says.
import json
import sys

from autobahntestsuite import fuzzing, wstest

# The reports are read by a test: as pages they would take longer than the cases themselves.
reports = fuzzing.FuzzingFactory.createReports
fuzzing.FuzzingFactory.createReports = lambda factory: reports(factory, produceHtml=False)

wstest.start({'mode': 'fuzzingclient'}, json.load(open(sys.argv[1])))
