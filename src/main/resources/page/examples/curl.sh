curl -s http://localhost:8080/countries/denmark/themes/cybersecurity
