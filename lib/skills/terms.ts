/**
 * Skills by the names that postings use, one a line with its other names: what a posting can ask for by name though no
 * badge of the wallet is called so. Only names that mean one thing; no groups of skills ("cloud", "communication").
 */
const TERMS = `
SQL
PostgreSQL, Postgres
MySQL
MongoDB
Redis
Elasticsearch
Snowflake
dbt
Apache Spark, PySpark
Apache Kafka, Kafka
Airflow
Power BI
Tableau
Looker
Microsoft Excel, MS Excel
Python
R
Java
JavaScript
TypeScript
C
C++
C#
.NET
Go, Golang
Rust
Ruby on Rails
Ruby
PHP
Kotlin
Scala
MATLAB
COBOL
React, React.js, ReactJS
Angular
Vue, Vue.js
Node.js, NodeJS
Django
Spring Boot
GraphQL
HTML
CSS
Git
Linux
Bash
PowerShell
Docker
Kubernetes, K8s
Terraform
Ansible
Jenkins
GitLab
AWS, Amazon Web Services
Microsoft Azure, Azure
Google Cloud, GCP
OpenShift
Prometheus
Grafana
TensorFlow
PyTorch
scikit-learn
Pandas
Jupyter
SAP S/4HANA, S/4HANA
SAP
Salesforce
ServiceNow
HubSpot
Jira
Confluence
Figma
Adobe Photoshop, Photoshop
Adobe Illustrator, Illustrator
InDesign
AutoCAD
SolidWorks
Revit
Google Analytics
Scrum
Kanban
SAFe
PRINCE2
PMP
ITIL
TOGAF
Six Sigma
Lean Six Sigma
COBIT
CISSP
CISM
CISA
CEH
CCNA
CCNP
CompTIA Security+, Security+
CompTIA A+
CKA
CKAD
RHCSA
ISO 27001
ISO 9001
GDPR, DSGVO, RGPD
HACCP
GMP
First Aid, Erste Hilfe
CFA
ACCA
CPA
IFRS
IELTS
TOEFL
Cambridge C1 Advanced
Goethe-Zertifikat
DELF
DALF
DELE
WCAG
Selenium
Cypress
ISTQB
`;

/** Each with all its names, the first of which is shown. */
export const KNOWN_TERMS: readonly (readonly [string, ...string[]])[] = TERMS.trim()
  .split('\n')
  .map((line) => line.split(', ') as [string, ...string[]]);

const BY_NAME = new Map(KNOWN_TERMS.flatMap((names) => names.map((each) => [each.toLowerCase(), names])));

/** All names of what somebody calls by one of them. */
export function namesOf(name: string): readonly string[] {
  return BY_NAME.get(name.toLowerCase()) ?? [name];
}
