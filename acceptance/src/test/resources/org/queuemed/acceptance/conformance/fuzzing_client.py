# Runs the fuzzing client of the Autobahn test suite (Python 2, in Jython) as the JSON file that is named says.
import json
import sys

from autobahntestsuite import fuzzing, wstest

# The reports are read by a test: as pages they would take longer than the cases themselves.
reports = fuzzing.FuzzingFactory.createReports
fuzzing.FuzzingFactory.createReports = lambda factory: reports(factory, produceHtml=False)

# It gives each case a second or so, which a busy machine may not have. Only a case that fails takes longer for it.
kill_after = fuzzing.FuzzingProtocol.killAfter
fuzzing.FuzzingProtocol.killAfter = lambda protocol, seconds: kill_after(protocol, 30 * seconds)

wstest.start({'mode': 'fuzzingclient'}, json.load(open(sys.argv[1])))
